import type { Locale } from '../kernel/i18n/locale.js';
import { webTexts } from '../web/web.texts.js';
import type { AddressedBlock } from './link-tokens.js';
import { mailTexts } from './mail.texts.js';
import type { MailPage } from './render-mail.js';

/** Wide enough for prose, narrow enough to survive being quoted. */
const width = 72;

/** The mail as plain text, with the same facts as its HTML. */
export function mailText({ locale, letterhead, title, blocks, footer, siteUrl }: MailPage): string {
  const parts = [
    underlined(letterhead),
    wrap(title),
    ...blocks.map((block) => blockText(block, locale)),
    // The line by which mail programs know a signature.
    ['-- ', ...footer.map((line) => wrap(line)), siteUrl].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: AddressedBlock, locale: Locale): string {
  const before = (value: string) => mailTexts.in(locale)('before', { value });
  const labelled = (label: string, text = '') => webTexts.in(locale)('labelled', { label, text });
  switch (block.kind) {
    case 'paragraph':
      return wrap(block.text);
    case 'facts':
      return block.facts
        .map(({ label, value, was }) =>
          wrap(labelled(label, was ? `${value} ${before(was)}` : value), '', '  '),
        )
        .join('\n');
    case 'list':
      return block.items.map((item) => wrap(item, '- ', '  ')).join('\n');
    case 'button':
    case 'link':
      return `${wrap(labelled(block.label))}\n${block.address}`;
  }
}

const underlined = (line: string): string => `${line}\n${'='.repeat(Math.min(columns(line), width))}`;

/** Breaks at spaces only: an address or a run of Chinese is left whole and to the mail program. */
function wrap(text: string, first = '', rest = ''): string {
  return text
    .split('\n')
    .map((line, index) => wrapLine(line, index === 0 ? first : rest, rest))
    .join('\n');
}

function wrapLine(line: string, first: string, rest: string): string {
  // Most lines are: then nobody has to look at each word.
  const isPlain = isAscii.test(line);
  const lines: string[] = [];
  let current = first;
  let used = columns(first);
  for (const [index, word] of line.split(' ').filter(Boolean).entries()) {
    const needed = isPlain ? word.length : columns(word);
    if (index === 0) {
      current += word;
      used += needed;
    } else if (used + 1 + needed <= width) {
      current += ` ${word}`;
      used += 1 + needed;
    } else {
      lines.push(current);
      current = `${rest}${word}`;
      used = columns(rest) + needed;
    }
  }
  return [...lines, current].join('\n').trimEnd();
}

/** Hangul, Han and full-width characters take two columns of a terminal's or a mail program's fixed font. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/gu;

const columns = (text: string): number =>
  isAscii.test(text) ? text.length : [...text].length + (text.match(wide)?.length ?? 0);

const isAscii = /^[ -~]*$/;
