import { scheduleLimits, UnreadableSchedule } from './raw-schedule.js';

/** The text of a file: UTF-8 or UTF-16 by its mark, else what an XML declaration names. What cannot be decoded is not guessed. */
export function decodeSchedule(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadableSchedule('exchange.empty');
  if (bytes.length > scheduleLimits.maxBytes)
    throw new UnreadableSchedule('exchange.too-large', { megabytes: scheduleLimits.maxBytes / 1_000_000 });
  const label = markedEncoding(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableSchedule('exchange.encoding', { encoding: label.slice(0, 40) });
  }
}

function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1];
}
