import { wordsOf } from '../schedule-times.js';

/** One line of text, composed, without what no file can hold. */
export const tidyLine = (text: string): string =>
  wordsOf(text)
    .normalize('NFC')
    .replace(/[\s\u2028\u2029\u0085]+/g, ' ')
    .trim();

/** Several lines: the ends of lines are alike on every system. */
export const tidyText = (text: string): string =>
  wordsOf(text)
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .trim();
