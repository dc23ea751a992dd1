import { findWord, searchedText, searchedWords } from './searched-text.js';

/** What of the text is found by the query's words, with the words in order. */
const found = (text: string, query: string): string[] => {
  const searched = searchedText(text);
  return searchedWords(query).flatMap((word) =>
    findWord(searched, word).map(([from, to]) => searched.text.slice(from, to)),
  );
};

describe('a word is found', () => {
  it.each([
    ['without regard to case', 'Urban FINANCE', 'finance', ['FINANCE']],
    ['without its accents', 'Brenda Pérez-Castro', 'perez', ['Pérez']],
    ['with accents that the text does not have', 'Perez', 'Pérez', ['Perez']],
    ['where the accents are characters of their own', 'Pe\u0301rez', 'perez', ['Pérez']],
    ['where a letter is two', 'Straße', 'strasse', ['Straße']],
    ['by letters with a stroke', 'Nguyễn Văn Đặng', 'dang', ['Đặng']],
    ['from the beginning of a word on', 'Housing and co-housing', 'hous', ['Hous', 'hous']],
    ['in Cyrillic', 'Городское развитие', 'ГОРОД', ['Город']],
    ['in Chinese, within others', '第八届亚太城市论坛', '城市', ['城市']],
    ['with digits', 'Room 302, target 11.2', '302 11.2', ['302', '11.2']],
    ['by any dash', 'Asia–Pacific', 'asia-pacific', ['Asia–Pacific']],
    ['between quotation marks', 'urban finance', '"finance"', ['finance']],
  ])('%s', (_, text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });

  it('not in the middle of a Latin one', () => {
    expect(found('Start of the party', 'art')).toEqual([]);
  });

  it('not at all, where only signs are typed', () => {
    expect(searchedWords(' -- "" … ')).toEqual([]);
  });
});

describe('Hangul is found', () => {
  const name = '제8회 아시아·태평양 도시포럼';

  it.each([
    ['whole', '도시', ['도시']],
    ['within a compound', '포럼', ['포럼']],
    ['while the next syllable begins', '도ㅅ', ['도시']],
    ['while that beginning still looks like a final', '돗', ['도시']],
    ['while a final is missing', '포러', ['포럼']],
    ['while a vowel of two keys is half typed', '제8호', ['제8회']],
    ['by its initials', 'ㄷㅅㅍㄹ', ['도시포럼']],
    ['not with another vowel', '두시', []],
    ['not with another final', '포런', []],
  ])('%s', (_, query, expected) => {
    expect(found(name, query)).toEqual(expected);
  });

  it('by keys, where a final of two keys becomes the next beginning', () => {
    expect(found('갑시다', '값')).toEqual(['갑시']);
  });

  it('when it comes taken apart', () => {
    expect(found('도시'.normalize('NFD'), '도시'.normalize('NFD'))).toEqual(['도시']);
  });

  it('does not find what only shares the initial of a single syllable', () => {
    expect(found('수원', '도')).toEqual([]);
  });
});
