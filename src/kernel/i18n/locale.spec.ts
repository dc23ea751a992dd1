import { negotiateLocale } from './locale.js';

describe('the language of a reader', () => {
  it.each([
    ['ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7', 'ko'],
    ['zh-Hant-TW', 'zh'],
    ['FR', 'fr'],
    ['th,ru;q=0.3,en;q=0.2', 'ru'],
    ['en;q=0.1, ko;q=0.9', 'ko'],
    ['fr , ko', 'fr'],
    ['ko ; q=0.5, en ; q=0.4', 'ko'],
    ['ko;q=0, en;q=0.1', 'en'],
  ])('for %j is %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale);
  });

  it.each([undefined, '', '*', 'th', 'ko;q=0', ';;;,,,', 'ko;q=', 'ko;q=...', 'q=1', 'x'.repeat(99)])(
    'is English where %j says nothing else',
    (header) => {
      expect(negotiateLocale(header)).toBe('en');
    },
  );
});
