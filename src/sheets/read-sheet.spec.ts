import { strToU8, zipSync } from 'fflate';
import { readSheet } from './read-sheet.js';
import { readPasted } from './read-csv.js';
import { usualLimits } from './sheet.js';
import { writeCsv, writeXlsx } from './write-sheet.js';

/** `이름,직위\r\n김하늘,국장\r\n` as Korean Excel saves CSV. */
const korean = Buffer.from('c0ccb8a72cc1f7c0a70d0ab1e8c7cfb4c32cb1b9c0e50d0a', 'hex');
/** `姓名,职务\r\n王小明,司长\r\n` as Chinese Excel saves CSV. */
const chinese = Buffer.from('d0d5c3fb2cd6b0cef10d0acdf5d0a1c3f72ccbbeb3a40d0a', 'hex');

const cellsOf = async (bytes: Uint8Array) => (await readSheet(bytes)).rows.map(({ cells }) => cells);

describe('a CSV file', () => {
  const text = '이름,직위\r\n김하늘,국장\r\n';
  const swapped = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\uFEFF${text}`)],
    ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16be', swapped],
    ['euc-kr', korean],
  ])('is read in %s', async (encoding, bytes) => {
    const sheet = await readSheet(bytes);

    expect(sheet).toMatchObject({ kind: 'csv', encoding });
    expect(sheet.rows).toEqual([
      { line: 1, cells: ['이름', '직위'] },
      { line: 2, cells: ['김하늘', '국장'] },
    ]);
  });

  it.each(['utf-16le', 'utf-16be'])(
    'is read in %s without a mark, also with syllables that end in zero',
    async (encoding) => {
      const bytes = Buffer.from('가나,직위\r\n한가람,저국장\r\n', 'utf16le');
      const sheet = await readSheet(encoding === 'utf-16be' ? bytes.swap16() : bytes);

      expect(sheet).toMatchObject({ encoding });
      expect(sheet.rows[1]?.cells).toEqual(['한가람', '저국장']);
    },
  );

  it('is read in GB18030', async () => {
    const sheet = await readSheet(chinese);

    expect(sheet.encoding).toBe('gb18030');
    expect(sheet.rows[1]?.cells).toEqual(['王小明', '司长']);
  });

  it('is read in the encoding that the person chooses', async () => {
    const sheet = await readSheet(chinese, { encoding: 'euc-kr' });

    expect(sheet.encoding).toBe('euc-kr');
  });

  it('is read with the syllables that Korean Windows adds to EUC-KR', async () => {
    const sheet = await readSheet(Buffer.from('c0ccb8a72cc1f7c0a70d0ab1e88c632cbc84bdc3c0e50d0a', 'hex'));

    expect(sheet).toMatchObject({ encoding: 'euc-kr' });
    expect(sheet.rows[1]?.cells).toEqual(['김똠', '펲시장']);
  });

  it.each([
    ['windows-1251', 'd4e0ece8ebe8ff3bc8ecff0d0acff3f8eae8ed3bcee4e8ed', ['Пушкин', 'Один']],
    [
      'windows-1252',
      '4e6f6d3b4669727374204e616d650d0a5072e966e87465205ae93b4c6f7265',
      ['Préfète Zé', 'Lore'],
    ],
  ])('is read in %s, as it is saved where French and Russian are spoken', async (encoding, hex, cells) => {
    const sheet = await readSheet(Buffer.from(hex, 'hex'));

    expect(sheet).toMatchObject({ encoding });
    expect(sheet.rows[1]?.cells).toEqual(cells);
  });

  it('may name its delimiter in the first line, as Excel does', async () => {
    const { rows } = await readSheet(Buffer.from('sep=;\r\na,b;c\r\n'));

    expect(rows).toEqual([{ line: 2, cells: ['a,b', 'c'] }]);
  });

  it('is refused in a code page that nobody could tell', async () => {
    const japanese = Buffer.from('96f091902c90a92c96bc0d0a91e3955c2c8e5293632c91be9859', 'hex');

    await expect(readSheet(japanese)).rejects.toMatchObject({ code: 'sheets.encoding' });
  });

  it('keeps quoted delimiters, quotes and line breaks, and counts lines as an editor does', async () => {
    const sheet = await readSheet(Buffer.from('a;"b;c"\n"say ""yes""\nor no";d\n\nlast;"open'));

    expect(sheet.rows).toEqual([
      { line: 1, cells: ['a', 'b;c'] },
      { line: 2, cells: ['say "yes"\nor no', 'd'] },
      { line: 5, cells: ['last', 'open'] },
    ]);
  });

  it('keeps a formula as the text that was typed', async () => {
    expect(await cellsOf(Buffer.from('name\n=HYPERLINK("x")'))).toEqual([['name'], ['=HYPERLINK("x")']]);
    expect(writeCsv([['=1+1', 'a,b', 3, null]])).toBe(`\uFEFF'=1+1,"a,b",3,\r\n`);
  });
});

describe('a table pasted out of a spreadsheet', () => {
  it('is divided by tabs, whatever else stands in the cells', () => {
    expect(readPasted('Name\tFunction\nLee, A.\tMinister; acting', usualLimits).rows[1]?.cells).toEqual([
      'Lee, A.',
      'Minister; acting',
    ]);
  });
});

describe('an XLSX file', () => {
  it('gives its first sheet as text, with the rows of the spreadsheet', async () => {
    const bytes = await writeXlsx([
      {
        name: 'A/B',
        columns: [{ label: '이름' }, { label: '순위' }],
        rows: [
          ['김하늘', 1],
          [null, null],
          ['=1+1', 2],
        ],
      },
    ]);

    const sheet = await readSheet(bytes);

    expect(sheet.kind).toBe('xlsx');
    expect(sheet.rows).toEqual([
      { line: 1, cells: ['이름', '순위'] },
      { line: 2, cells: ['김하늘', '1'] },
      { line: 4, cells: ['=1+1', '2'] },
    ]);
  });
});

describe('a file that is no sheet', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'sheets.empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'sheets.encoding'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'sheets.not-a-sheet'],
    ['an archive of something else', Buffer.from(zipSync({ 'a.txt': strToU8('x') })), 'sheets.not-a-sheet'],
    ['half an archive', Buffer.from('504b0304ffff', 'hex'), 'sheets.not-a-sheet'],
    ['a workbook under a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'sheets.old-or-protected'],
    ['50 MB', Buffer.alloc(50_000_000, 'a'), 'sheets.too-large'],
    ['empty rows', Buffer.from(',,\r\n,,\r\n'), 'sheets.empty'],
  ])('is refused: %s', async (_, bytes, code) => {
    await expect(readSheet(bytes)).rejects.toMatchObject({ code });
  });

  it('is refused with more rows than the limit', async () => {
    const limits = { ...usualLimits, maxRows: 2 };

    await expect(readSheet(Buffer.from('a\nb\nc'), { limits })).rejects.toMatchObject({
      code: 'sheets.too-many-rows',
      values: { max: 2 },
    });
  });
});
