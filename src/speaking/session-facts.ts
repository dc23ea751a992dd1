import { speakerRoleLabel } from '../../config/session-kinds.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { type LocalizedText, wordingOf } from '../kernel/i18n/localized-text.js';
import { type ProgrammeItem, zoneOf } from '../scheduling/programme-item.js';
import { dateText, dayAndTimeText } from '../web/spoken-times.js';
import { speakingTexts } from './speaking.texts.js';

/** When it is, with the zone of the place; words where no hour or day is known. */
export function whenText(item: ProgrammeItem, locale: Locale): string {
  const { onDate, startsAt, endsAt } = item;
  if (startsAt) return dayAndTimeText(startsAt, endsAt, zoneOf(item), locale);
  return onDate ? dateText(onDate, locale) : speakingTexts.in(locale)('when-open');
}

/** Room and venue, or the words that they are not known. */
export function whereText({ room, venue }: ProgrammeItem, locale: Locale): string {
  const names = [room, venue].flatMap((each) => (each ? wordingOf(each.name, locale).text : []));
  return [...new Set(names)].join(', ') || speakingTexts.in(locale)('where-open');
}

export const titleText = ({ title }: { title: LocalizedText }, locale: Locale): string =>
  wordingOf(title, locale).text;

interface Part {
  role: string;
  minutes: number | null;
}

/** `Panellist, 10 minutes` */
export const partText = ({ role, minutes }: Part, locale: Locale): string => {
  const label = speakerRoleLabel(role, locale);
  return minutes === null ? label : speakingTexts.in(locale)('role-and-minutes', { role: label, minutes });
};
