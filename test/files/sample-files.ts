import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A picture whose left upper corner is red and whose rest is green, with a position in its metadata. */
export async function jpegPhoto({ width = 900, height = 1000, orientation = 1 } = {}): Promise<Buffer> {
  const corner = await sharp({
    create: {
      width: Math.round(width / 4),
      height: Math.round(height / 4),
      channels: 3,
      background: '#ff0000',
    },
  })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#00ff00' } })
    .composite([{ input: corner, left: 0, top: 0 }])
    .withExif({
      IFD0: { Copyright: 'Fictitious Photographer' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 15/1 48/1' },
    })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
}

export const pngPicture = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#0000ff' } })
    .png()
    .toBuffer();

/** A PDF of one page. `objects` are further ones, from number 4. */
export function pdf(objects: readonly (string | Buffer)[] = [], trailer = ''): Buffer {
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    ...objects,
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  for (const [index, object] of all.entries()) {
    parts.push(Buffer.from(`${String(index + 1)} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  }
  const body = Buffer.concat(parts);
  const end = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size ${String(all.length + 1)} /Root 1 0 R ${trailer} >>\nstartxref\n${String(body.length)}\n%%EOF\n`;
  return Buffer.concat([body, Buffer.from(end)]);
}

export function pdfStream(content: Buffer, entries = ''): Buffer {
  const data = deflateSync(content, { level: 9 });
  const head = `<< /Length ${String(data.length)} /Filter /FlateDecode ${entries} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream')]);
}

/** An archive without entries, as it stands at the end of any other. */
export const emptyZip = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
