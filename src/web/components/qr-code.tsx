import type { VNode } from 'preact';
import QRCode from 'qrcode';

/** Light modules around the code, without which cameras do not find it (ISO/IEC 18004). */
const quiet = 4;

/** The text as a QR code, drawn on the server. Always dark on white: many cameras do not read it the other way round. */
export function QrCode({ text, label, size = 180 }: { text: string; label: string; size?: number }): VNode {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * quiet;
  const dark = [...modules.data].flatMap((isDark, index) => {
    const [x, y] = [index % modules.size, Math.floor(index / modules.size)];
    return isDark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [];
  });
  return (
    <svg role="img" aria-label={label} width={size} height={size} viewBox={`0 0 ${side} ${side}`}>
      <rect width={side} height={side} fill="#fff" />
      <path d={dark.join('')} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
