import type { Locale } from '../../../kernel/i18n/locale.js';
import { boardTexts } from '../board.texts.js';

const names = [
  'say.roledescription',
  'say.picked',
  'say.place',
  'say.place-open',
  'say.place-day',
  'say.place-tray',
  'say.edge',
  'say.cancelled',
  'say.dropped',
  'say.unchanged',
  'say.swap-first',
  'say.swap-cancelled',
  'say.swapping',
  'say.failed',
  'say.refused',
  'say.others',
  'say.other',
  'say.somebody',
  'say.filtered',
  'say.apply-again',
  'say.leave',
  'say.overtaken-title',
  'say.refused-title',
  'next-day',
  'details-none',
  'details-form',
  'details-edit',
  'details-tray',
  'details-swap',
  'details-back',
  'former',
] as const;

/** Each is left to stand for itself, for the script to fill in: `{title}`. */
const blanks = Object.fromEntries(
  ['title', 'place', 'day', 'room', 'start', 'end', 'one', 'other', 'reason', 'titles', 'time', 'who'].map(
    (name) => [name, `{${name}}`],
  ),
);

/** What the script says, in the page's language. */
export function spokenTexts(locale: Locale): Record<string, string> {
  const t = boardTexts.in(locale);
  const counts = { count: '{count}', all: '{all}' };
  return Object.fromEntries(
    names.map((name) => [name.replace('say.', ''), t(name, { ...blanks, ...counts })]),
  );
}
