import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/**
 * A workbook of one sheet of text, written row by row: a library would hold all its rows before the first byte leaves. Every cell is
 * an inline string, so that text which looks like a formula stays text.
 */
export async function* streamXlsx(
  labels: readonly string[],
  pieces: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<Uint8Array> {
  const archive = new Archive();
  await archive.add('[Content_Types].xml', contentTypes);
  await archive.add('_rels/.rels', packageRelations);
  await archive.add('xl/workbook.xml', workbook);
  await archive.add('xl/_rels/workbook.xml.rels', workbookRelations);
  const sheet = archive.open('xl/worksheets/sheet1.xml');
  let line = 1;
  await sheet.write(`${sheetStart}${rowOf(labels, line)}`);
  for await (const rows of pieces) {
    await sheet.write(rows.map((cells, index) => rowOf(cells, line + index + 1)).join(''));
    line += rows.length;
    yield* archive.written();
  }
  await sheet.end(sheetEnd);
  archive.end();
  yield* archive.written();
}

/** A zip file as far as it is written; whoever takes it leaves nothing behind. */
class Archive {
  private chunks: Uint8Array[] = [];
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.chunks.push(chunk);
  });

  open(name: string): DeflatedFile {
    const file = new DeflatedFile(name);
    this.zip.add(file);
    return file;
  }

  async add(name: string, content: string): Promise<void> {
    await this.open(name).end(content);
  }

  end(): void {
    this.zip.end();
  }

  written(): Uint8Array[] {
    const written = this.chunks;
    this.chunks = [];
    return written;
  }
}

/** Deflated by zlib: in JavaScript it would leave several times the file behind as garbage, and take five times as long. */
class DeflatedFile implements ZipInputFile {
  readonly compression = 8;
  size = 0;
  crc = 0;
  ondata: ZipInputFile['ondata'];
  private readonly deflate = createDeflateRaw();
  /** One for all pieces. */
  private room = Buffer.alloc(0);

  constructor(readonly filename: string) {
    this.deflate.on('data', (chunk: Buffer<ArrayBuffer>) => this.ondata?.(null, chunk, false));
  }

  /** Resolves when it is deflated, so that no more than one piece waits. */
  async write(text: string): Promise<void> {
    const bytes = this.bytesOf(text);
    this.size += bytes.length;
    this.crc = crc32(bytes, this.crc);
    await new Promise<void>((resolve, reject) => {
      this.deflate.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  }

  async end(text: string): Promise<void> {
    await this.write(text);
    this.deflate.end();
    await once(this.deflate, 'end');
    this.ondata?.(null, new Uint8Array(), true);
  }

  private bytesOf(text: string): Buffer {
    const most = text.length * 3;
    if (this.room.length < most) this.room = Buffer.allocUnsafeSlow(most);
    return this.room.subarray(0, this.room.write(text));
  }
}

/** Cells say where they stand: some programs do not count. */
function rowOf(cells: readonly string[], line: number): string {
  const number = String(line);
  const written = cells.map((cell, index) =>
    cell === ''
      ? ''
      : `<c r="${columnName(index)}${number}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
  );
  return `<row r="${number}">${written.join('')}</row>`;
}

/** `A` to `ZZ` */
const columnName = (index: number): string =>
  index < 26 ? letter(index) : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`;

const letter = (index: number): string => String.fromCharCode(65 + index);

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** XML knows no control characters but tab and line break; Excel calls a file with one broken. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // eslint-disable-next-line no-control-regex -- these are what XML 1.0 forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>]/g, (sign) => entities[sign] ?? sign);

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`;
const packageRelations = `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const workbook = `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const workbookRelations = `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
/** The heading stays in sight. */
const sheetStart = `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" defaultColWidth="20"/><sheetData>`;
const sheetEnd = '</sheetData></worksheet>';
