/** Letters with a stroke or of two letters, which Unicode does not take apart: "Dang" finds "Đặng". */
const plainLetters: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/**
 * Text as it is searched: without case, accents and width, so that "Jose" finds "José" on both database engines.
 * Hangul is kept whole: NFKD takes it apart and the recomposition puts it together again.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[đðøłıßæœþ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();

/** The key under which an e-mail address is unique. The local part is folded too: two people never differ by case alone. */
export const emailKey = (email: string): string => email.normalize('NFC').trim().toLowerCase();
