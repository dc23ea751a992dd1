import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { localDate } from '../../../kernel/zoned-time.js';
import { clockText, dateRangeText, shortDateText } from '../../../web/spoken-times.js';
import { type ProgrammeItem, zoneOf } from '../../programme-item.js';
import { boardTexts } from '../board.texts.js';

/** Where and when something is, or is wanted. */
export type Place = Pick<ProgrammeItem, 'onDate' | 'untilDate' | 'startsAt' | 'endsAt' | 'room' | 'venue'>;

/** `09:00–10:30`, `22:00–01:30 (+1)`, `from 09:00`; empty without hours. */
export function hoursText(place: Place, locale: Locale): string {
  const { startsAt, endsAt, onDate } = place;
  if (!startsAt) return '';
  const t = boardTexts.in(locale);
  const zone = zoneOf(place);
  const start = clockText(startsAt, zone, locale);
  if (!endsAt) return t('from', { time: start });
  const end = clockText(endsAt, zone, locale);
  return `${start}–${localDate(endsAt, zone) === onDate ? end : t('next-day', { time: end })}`;
}

export const roomText = (room: Place['room'], locale: Locale): string =>
  room ? wordingOf(room.name, locale).text : boardTexts.in(locale)('no-room');

export const titleOf = ({ title }: Pick<ProgrammeItem, 'title'>, locale: Locale): string =>
  wordingOf(title, locale).text;

/** `2 minutes ago`; what a rehearsal's clock has not reached again is just now. */
export function agoText(at: Date, now: Date, locale: Locale): string {
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000);
  if (minutes < 1) return boardTexts.in(locale)('just-now');
  const format = new Intl.RelativeTimeFormat(locale);
  if (minutes < 60) return format.format(-minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? format.format(-hours, 'hour') : format.format(-Math.floor(hours / 24), 'day');
}

/** `Mon 23 Oct, Room 302, 09:00–10:30`, or that it is in the tray. */
export function placeText(place: Place, locale: Locale): string {
  const t = boardTexts.in(locale);
  const { onDate, untilDate, room, startsAt } = place;
  if (onDate === null) return t('say.place-tray');
  const isOfDays = untilDate !== null && !startsAt;
  const day = isOfDays ? dateRangeText(onDate, untilDate, locale) : shortDateText(onDate, locale);
  const hours = hoursText(place, locale) || t('all-day');
  return [day, roomText(room, locale), hours].join(', ');
}
