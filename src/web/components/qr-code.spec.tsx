import QRCode from 'qrcode';
import { render } from 'preact-render-to-string';
import { QrCode } from './qr-code.js';

describe('a QR code', () => {
  const text = 'https://forum.example/calendar/programme.ics?lang=ko';

  it('draws the modules of the text within a quiet zone', () => {
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });

    const svg = render(<QrCode text={text} label="Code" />);

    const drawn = [...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(
      ([, x, y]) => `${Number(x) - 4},${Number(y) - 4}`,
    );
    const dark = [...modules.data].flatMap((isDark, index) =>
      isDark ? [`${index % modules.size},${Math.floor(index / modules.size)}`] : [],
    );
    expect(drawn).toEqual(dark);
    expect(svg).toContain(`viewBox="0 0 ${modules.size + 8} ${modules.size + 8}"`);
    expect(svg).toContain('role="img" aria-label="Code"');
  });
});
