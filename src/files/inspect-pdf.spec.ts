import { pdf, pdfStream } from '../../test/files/sample-files.js';
import { inspectPdf } from './inspect-pdf.js';

const objectStream = (text: string) => pdfStream(Buffer.from(text), '/Type /ObjStm /N 1 /First 4');

describe('a PDF', () => {
  it.each([
    ['of one page', pdf()],
    ['with a picture that unpacks', pdf([pdfStream(Buffer.alloc(5_000_000))])],
    ['whose stream is damaged', pdf(['<< /Filter /FlateDecode >>\nstream\nnonsense\nendstream'])],
    ['whose packed objects only show', pdf([objectStream('4 0 << /Type /Font /Name /JSFont >>')])],
    ['with spaces behind its end', Buffer.concat([pdf(), Buffer.from(' \r\n\0')])],
  ])('%s may be stored', async (_, bytes) => {
    expect(await inspectPdf(bytes)).toBeUndefined();
  });

  it.each<[string, Buffer, string]>([
    ['runs code when it opens', pdf(['<< /S /JavaScript /JS (app.alert) >>']), 'pdf-active'],
    ['spells its code otherwise', pdf(['<< /S /J#61vaScript /#4aS (app.alert) >>']), 'pdf-active'],
    ['hides its code among packed objects', pdf([objectStream('4 0 << /S /JavaScript >>')]), 'pdf-active'],
    ['starts a program', pdf(['<< /S /Launch /F (cmd.exe) >>']), 'pdf-active'],
    ['carries a file', pdf(['<< /Names << /EmbeddedFiles 5 0 R >> >>']), 'pdf-active'],
    ['is locked', pdf([], '/Encrypt 4 0 R'), 'pdf-protected'],
    ['unpacks without end', pdf([pdfStream(Buffer.alloc(160_000_000))]), 'bomb'],
    ['unpacks to endless objects', pdf([pdfStream(Buffer.alloc(21_000_000), '/Type /ObjStm')]), 'bomb'],
    ['is cut off', pdf().subarray(0, -40), 'unreadable'],
    ['goes on behind its end', Buffer.concat([pdf(), Buffer.from('<script>')]), 'unreadable'],
    ['begins with something else', Buffer.concat([Buffer.from('GIF89a '), pdf()]), 'unreadable'],
    [
      'has no pages',
      Buffer.from(pdf().toString('latin1').replace('/Type /Page ', '/Type /Font '), 'latin1'),
      'unreadable',
    ],
    [
      'says a wrong place of its table',
      Buffer.from(
        pdf()
          .toString('latin1')
          .replace(/startxref\n\d+/, 'startxref\n3'),
        'latin1',
      ),
      'unreadable',
    ],
    [
      'packs its objects in a way that nobody can look into',
      pdf(['<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nx\nendstream']),
      'unreadable',
    ],
  ])('that %s is refused', async (_, bytes, problem) => {
    expect(await inspectPdf(bytes)).toBe(problem);
  });
});
