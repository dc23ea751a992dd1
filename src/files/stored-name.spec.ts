import { storedName } from './stored-name.js';

describe('the name of a stored file', () => {
  it.each([
    ['letter.pdf', 'letter.pdf'],
    ['지명서 (최종).PDF', '지명서 (최종).pdf'],
    ['letter.pdf.exe', 'letter.pdf'],
    ['letter', 'letter.pdf'],
    ['C:\\Users\\mei\\letter.pdf', 'letter.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['Dr. Tan’s letter.pdf', 'Dr. Tan’s letter.pdf'],
    ['a\u202efdp.exe', 'a fdp.pdf'],
    ['a"b\r\nc.pdf', 'a b c.pdf'],
    ['.pdf', 'file.pdf'],
    ['   ', 'file.pdf'],
    ['e\u0301.pdf', 'é.pdf'],
    [`${'가'.repeat(200)}.pdf`, `${'가'.repeat(60)}.pdf`],
  ])('%j becomes %j', (given, stored) => {
    expect(storedName(given, 'pdf')).toBe(stored);
  });
});
