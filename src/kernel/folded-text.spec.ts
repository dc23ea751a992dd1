import { emailKey, fold } from './folded-text.js';

describe('folded text', () => {
  it.each([
    ['José Ñandú', 'jose nandu'],
    ['  Mei\t Ling \u00a0Tan ', 'mei ling tan'],
    ['ＡＰＵＦ－８', 'apuf-8'],
    ['İstanbul', 'istanbul'],
    // Letters that Unicode does not take apart.
    ['Nguyễn Thị Đặng', 'nguyen thi dang'],
    ['Łódź, Ørsted, Straße, Æsir, Diyarbakır', 'lodz, orsted, strasse, aesir, diyarbakir'],
  ])('of %j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps Hangul whole, however it was typed', () => {
    expect(fold('김민지')).toBe('김민지');
    expect(fold('김민지'.normalize('NFD'))).toBe('김민지');
  });

  it('of a folded text is the same text', () => {
    const once = fold('Ǆemal Đặng ﬁ ㈜한국 ÅÉ');

    expect(fold(once)).toBe(once);
  });
});

describe('the key of an e-mail address', () => {
  it('does not depend on letter case or on space around it', () => {
    expect(emailKey(' Mei.TAN@Delegate.Example ')).toBe('mei.tan@delegate.example');
  });
});
