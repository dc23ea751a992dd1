import { interpretationPairs, languagesToFollow } from './session-languages.js';

describe('the languages of a session', () => {
  it('in which one can follow it are those spoken and those interpreted, each once and in the order of the forum', () => {
    expect(languagesToFollow({ languages: ['ko', 'en'], interpretedLanguages: ['ru', 'en'] })).toEqual([
      'en',
      'ru',
      'ko',
    ]);
    expect(languagesToFollow({ languages: null, interpretedLanguages: ['fr'] })).toEqual(['fr']);
    expect(languagesToFollow({ languages: null, interpretedLanguages: null })).toBeNull();
  });

  it('need interpreters of each pair, whichever way they work', () => {
    expect(interpretationPairs({ languages: ['en', 'ko'], interpretedLanguages: ['en', 'ko'] })).toEqual([
      'en-ko',
    ]);
    expect(interpretationPairs({ languages: ['ko'], interpretedLanguages: ['en', 'zh'] })).toEqual([
      'en-ko',
      'ko-zh',
    ]);
    expect(interpretationPairs({ languages: null, interpretedLanguages: ['en'] })).toEqual([]);
  });
});
