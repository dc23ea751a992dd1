import { strToU8, zipSync } from 'fflate';
import { readSheet as readByLibrary } from 'read-excel-file/universal';
import writeExcelFile from 'write-excel-file/node';
import { readSheet } from './read-sheet.js';
import { UnreadableSheet } from './sheet.js';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rowsIn = (data: string): string =>
  `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`;
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;

interface CraftedBook {
  sheets?: { xml: string; isHidden?: boolean }[];
  texts?: string;
  styles?: string;
  properties?: string;
  more?: Record<string, string>;
}

/** A workbook as a program, or somebody with an intention, may have written it. */
function workbook({
  sheets = [],
  texts = '',
  styles = '',
  properties = '',
  more = {},
}: CraftedBook): Uint8Array {
  const number = (index: number) => String(index + 1);
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>${sheets
      .map(
        ({ isHidden }, index) =>
          `<sheet name="${number(index)}" ${isHidden ? 'state="hidden" ' : ''}sheetId="${number(index)}" r:id="rId${number(index)}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map(
        (_, index) =>
          `<Relationship Id="rId${number(index)}" Type="${office}/worksheet" Target="worksheets/sheet${number(index)}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="t" Type="${office}/sharedStrings" Target="texts.xml"/><Relationship Id="s" Type="${office}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/texts.xml': `<sst xmlns="${main}">${texts}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    ...Object.fromEntries(sheets.map(({ xml }, index) => [`xl/worksheets/sheet${number(index)}.xml`, xml])),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const cellsOf = async (bytes: Uint8Array) => (await readSheet(bytes)).rows.map(({ cells }) => cells);
const refusalOf = async (bytes: Uint8Array): Promise<unknown> => {
  try {
    return await readSheet(bytes);
  } catch (error) {
    return error instanceof UnreadableSheet ? error.code : error;
  }
};
const cellsIn = (data: string, book: CraftedBook = {}) =>
  cellsOf(workbook({ sheets: [{ xml: rowsIn(data) }], ...book }));

describe('a cell of a workbook', () => {
  it('is a date, or a clock time where it has no date', async () => {
    const cell = (value: Date, format: string) => ({ value, type: Date, format });
    const bytes = await writeExcelFile([
      [cell(new Date('2023-10-23T00:00:00Z'), 'yyyy-mm-dd'), cell(new Date('1899-12-30T09:30:00Z'), 'hh:mm')],
    ]).toBuffer();

    expect(await cellsOf(bytes)).toEqual([['2023-10-23', '09:30']]);
  });

  it('is the same date in the calendar of old Macintosh programs', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';

    expect(await cellsIn('<row><c s="1"><v>45222</v></c></row>', { styles })).toEqual([['2023-10-23']]);
    expect(
      await cellsIn('<row><c s="1"><v>43760</v></c></row>', {
        styles,
        properties: '<workbookPr date1904="1"/>',
      }),
    ).toEqual([['2023-10-23']]);
  });

  it('is a number where its format only looks like that of a date', async () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="#,##0&quot;days&quot;[Red]"/><numFmt numFmtId="165" formatCode="yyyy&quot;년&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>`;

    expect(await cellsIn('<row><c s="0"><v>12</v></c><c s="1"><v>45222</v></c></row>', { styles })).toEqual([
      ['12', '2023-10-23'],
    ]);
  });

  it('has its text without how it is pronounced, and with the breaks that its author made', async () => {
    const texts =
      '<si><r><t>金</t></r><r><t xml:space="preserve"> 哈&#x308;</t></r><rPh><t>キム</t></rPh></si><si><t>a_x000A_b</t></si>';
    const data = `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>99</v></c>${text('&lt;b&gt;')}</row>`;

    expect(await cellsIn(data, { texts })).toEqual([['金 哈\u0308', 'a\nb', '', '<b>']]);
  });

  it('is what a formula came to, and nothing where it came to nothing', async () => {
    const data =
      '<row><c t="str"><f>A1</f><v>=1+1</v></c><c t="e"><v>#REF!</v></c><c t="b"><v>1</v></c><c><f>1</f><v>1.50</v></c></row>';

    expect(await cellsIn(data)).toEqual([['=1+1', '', 'true', '1.5']]);
  });
});

describe('a workbook', () => {
  it('is read as a library reads it', async () => {
    const bytes = await writeExcelFile(
      [...Array(40).keys()].map((row) =>
        [...Array(30).keys()].map((column) =>
          (row + column) % 3 === 0
            ? null
            : { value: `서울 <${String(row)}> & "${String(column)}"`, type: String },
        ),
      ),
    ).toBuffer();

    const own = await readSheet(bytes);
    const other = await readByLibrary(new Uint8Array(bytes).buffer);

    expect(own.rows).toHaveLength(40);
    expect(own.rows.map(({ cells }) => [...cells, ''].slice(0, 30))).toEqual(
      other.map((row) => row.map((cell) => cell ?? '')),
    );
  });

  it('is its first sheet that can be seen and holds something, or that is wanted', async () => {
    const sheets = [
      { xml: rowsIn(`<row>${text('code')}</row>`), isHidden: true },
      { xml: rowsIn('') },
      { xml: rowsIn(`<row>${text('Read this first')}</row>`) },
      { xml: rowsIn(`<row>${text('Name')}</row>`) },
    ];
    const named = await readSheet(workbook({ sheets }), {
      isWanted: ([first]) => first?.cells[0] === 'Name',
    });

    expect(await cellsOf(workbook({ sheets }))).toEqual([['Read this first']]);
    expect(named.rows).toEqual([{ line: 1, cells: ['Name'] }]);
  });

  it('may have a cell far down, or formats to the last column, and nothing is laid out for it', async () => {
    const data = `<row r='1'>${text('a')}<c r='XFD1' s='0'/></row><row r='1048576'>${text('z')}</row>`;

    expect(await readSheet(workbook({ sheets: [{ xml: rowsIn(data) }] }))).toMatchObject({
      rows: [
        { line: 1, cells: ['a'] },
        { line: 1_048_576, cells: ['z'] },
      ],
    });
  });

  const many = (piece: string, megabytes: number) => piece.repeat((megabytes * 1_000_000) / piece.length);
  it.each([
    [
      'has something in the last column of all',
      rowsIn(`<row><c r='XFD1'><v>1</v></c></row>`),
      'sheets.too-many-columns',
    ],
    ['has more rows than are taken', rowsIn(many('<row><c><v>1</v></c></row>', 1)), 'sheets.too-many-rows'],
    [
      'has a text made of entities',
      rowsIn(`<row><c><v>${many('&amp;', 3)}</v></c></row>`),
      'sheets.too-large-inside',
    ],
    ['has a tag without an end', rowsIn(`<row ${many('r="', 1)}`), 'sheets.not-a-sheet'],
    [
      'defines entities of its own',
      `<!DOCTYPE x [<!ENTITY a "aaaa">]>${rowsIn(`<row>${text('&a;')}</row>`)}`,
      'sheets.not-a-sheet',
    ],
    [
      'asks for a file of the server',
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hosts">]>${rowsIn('')}`,
      'sheets.not-a-sheet',
    ],
    ['is empty', rowsIn(many('<row/>', 1)), 'sheets.empty'],
  ])('is refused when it %s', async (_, xml, code) => {
    expect(await refusalOf(workbook({ sheets: [{ xml }] }))).toBe(code);
  });

  it.each([
    ['more elements than a table has', { sheets: [{ xml: rowsIn(many('<a/>', 7)) }] }],
    ['more than fits, once it is inflated', { more: { 'xl/media.xml': many(' ', 49) } }],
    [
      'parts by the hundred',
      { more: Object.fromEntries([...Array(501).keys()].map((part) => [`part${String(part)}`, ''])) },
    ],
  ])('is refused when it holds %s', async (_, book) => {
    const bytes = workbook(book);

    expect(bytes.length).toBeLessThan(200_000);
    expect(await refusalOf(bytes)).toBe('sheets.too-large-inside');
  });

  it.each([
    ['nothing to be found in it', zipSync({ 'content.xml': strToU8('<office/>') })],
    ['its sheet missing', workbook({ sheets: [] })],
  ])('is no sheet with %s', async (_, bytes) => {
    expect(await refusalOf(bytes)).toBe('sheets.not-a-sheet');
  });
});
