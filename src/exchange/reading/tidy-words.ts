import { invisible, invisibleInLine } from '../../kernel/http/text-rules.js';
import { wordsOf } from '../schedule-times.js';

const everyInvisible = new RegExp(invisible.source, 'gu');
const everyInvisibleInLine = new RegExp(invisibleInLine.source, 'gu');

/** One line of text, composed, without what no file can hold and no form would take. */
export const tidyLine = (text: string): string =>
  wordsOf(text)
    .normalize('NFC')
    .replace(/[\s\u2028\u2029\u0085]+/g, ' ')
    .replace(everyInvisibleInLine, '')
    .trim();

/** Several lines: the ends of lines are alike on every system. */
export const tidyText = (text: string): string =>
  wordsOf(text)
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(everyInvisible, '')
    .trim();
