import { isSessionKind, type SessionKind, sessionKinds } from '../../config/session-kinds.js';
import { sessionKindTexts } from '../../config/session-kinds.texts.js';
import { fold } from '../kernel/folded-text.js';
import { isLocale, type Locale, locales } from '../kernel/i18n/locale.js';
import { type ChosenNames, nameKey } from './name-choices.js';
import { wordTexts } from './exchange-words.texts.js';

/** How files name what the forum has codes for. */

/** Kinds by what conferences call them, where that is not our own name in any language. */
const foreignKinds = new Map<string, SessionKind>([
  ['keynote', 'plenary'],
  ['panel', 'parallel'],
  ['podium', 'parallel'],
  ['lecture', 'parallel'],
  ['talk', 'parallel'],
  ['lightning talk', 'parallel'],
  ['lightning_talk', 'parallel'],
  ['workshop', 'side-event'],
  ['meeting', 'side-event'],
  ['performance', 'social'],
  ['concert', 'social'],
  ['djset', 'social'],
  ['film', 'social'],
  ['party', 'social'],
  ['lunch', 'break'],
  ['coffee break', 'break'],
]);

let ownKinds: Map<string, SessionKind> | undefined;

/** A word that nobody knows means an ordinary session, beside others. */
export function kindOf(word: string): SessionKind {
  return knownKind(word) ?? 'parallel';
}

export const knownKind = (word: string): SessionKind | undefined =>
  ownKind(word) ?? foreignKinds.get(fold(word));

/** What the organizer means by the word, else what anybody would. */
export function meantKind(word: string, chosen: ChosenNames): SessionKind | undefined {
  const code = chosen.get(nameKey('kind', word))?.slice('id:'.length) ?? '';
  return isSessionKind(code) ? code : knownKind(word);
}

/** By our own code or name, in any language. */
export function ownKind(word: string): SessionKind | undefined {
  ownKinds ??= new Map(
    sessionKinds.flatMap((kind) =>
      locales.map((locale) => [fold(sessionKindTexts.in(locale)(kind)), kind] as const),
    ),
  );
  const plain = fold(word);
  return isSessionKind(plain) ? plain : ownKinds.get(plain);
}

/** `en-US`, `zh_Hant`: the language of the forum that it is, if it is one. */
export function languageOf(tag: string): Locale | null {
  const [language = ''] = tag.toLowerCase().split(/[-_]/);
  return isLocale(language) ? language : null;
}

/** `[Cancelled] Title`: files have no other place for it. */
export const cancelledTitle = (title: string, locale: Locale): string =>
  wordTexts.in(locale)('cancelled', { title });

/** The title without that mark, in whatever language of the forum it is. */
export function titleWithoutMark(title: string): { title: string; isCancelled: boolean } {
  for (const locale of locales) {
    const mark = cancelledTitle('', locale).trim();
    if (title.startsWith(mark)) return { title: title.slice(mark.length).trim(), isCancelled: true };
  }
  return { title, isCancelled: false };
}

/** Whether a file's room says only that it is not known yet. */
export const isOpenRoom = (name: string): boolean =>
  locales.some((locale) => wordTexts.in(locale)('room-open') === name);
