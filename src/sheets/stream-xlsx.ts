import { strToU8, Zip, ZipDeflate } from 'fflate';

/**
 * A workbook of one sheet of text, written row by row: a library would hold all its rows before the first byte leaves. Every cell is
 * an inline string, so that text which looks like a formula stays text.
 */
export async function* streamXlsx(
  labels: readonly string[],
  pieces: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<Uint8Array> {
  const archive = new Archive();
  archive.add('[Content_Types].xml', contentTypes);
  archive.add('_rels/.rels', packageRelations);
  archive.add('xl/workbook.xml', workbook);
  archive.add('xl/_rels/workbook.xml.rels', workbookRelations);
  const sheet = archive.open('xl/worksheets/sheet1.xml');
  let line = 1;
  sheet.push(strToU8(`${sheetStart}${rowOf(labels, line)}`));
  for await (const rows of pieces) {
    sheet.push(strToU8(rows.map((cells, index) => rowOf(cells, line + index + 1)).join('')));
    line += rows.length;
    yield* archive.written();
  }
  sheet.push(strToU8(sheetEnd), true);
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

  open(name: string): ZipDeflate {
    const part = new ZipDeflate(name);
    this.zip.add(part);
    return part;
  }

  add(name: string, content: string): void {
    this.open(name).push(strToU8(content), true);
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
