import { describe, expect, it } from '@jest/globals';
import { letterValues } from './letter-words.js';

describe('letterValues', () => {
  it.each([
    ['en', '23 – 25 October 2023'],
    ['zh', '2023年10月23日至10月25日'],
  ] as const)('writes the dates of the forum in words: %s', (locale, dates) => {
    const addressee = { delegation: 'Fiji', name: 'Focal Point', functionTitle: null };

    expect(letterValues(addressee, locale).dates.replaceAll('\u2009', ' ')).toBe(dates);
  });
});
