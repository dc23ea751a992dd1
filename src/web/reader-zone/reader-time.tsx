import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { isoWithOffset, localDate } from '../../kernel/zoned-time.js';
import { agreeAt } from '../../kernel/zones.js';
import { clockText, shortDateText, zoneText } from '../spoken-times.js';
import { zonePath } from './reader-zone.js';
import { readerZoneTexts } from './reader-zone.texts.js';

/** For the script that reads the zone from the browser, where none was chosen: the label that it writes before the time. */
export const readerTimeData = (locale: Locale, zone: string | undefined) =>
  zone === undefined
    ? { 'data-reader-time': readerZoneTexts.in(locale)('your-time', { time: '' }).trim() }
    : {};

/** The same, for lists that name the reader's zone once, above them: the script then writes the hours alone. */
export const readerHoursData = (locale: Locale, zone: string | undefined) => ({
  ...readerTimeData(locale, zone),
  ...(zone === undefined ? { 'data-reader-hours': '' } : {}),
});

interface ReaderHoursProps {
  locale: Locale;
  start: Date;
  end: Date | null;
  /** Of the place. */
  placeZone: string;
  /** Undefined: she has not chosen one. */
  zone: string | undefined;
}

/** `Your time: 02:00–03:30`, with the day where it is another one; nothing where her clock shows the same as that of the place. */
export function ReaderHours({ locale, start, end, placeZone, zone }: ReaderHoursProps): VNode | null {
  if (zone === undefined || agreeAt(start, zone, placeZone)) return null;
  const date = localDate(start, zone);
  const day = date === localDate(start, placeZone) ? '' : ` (${shortDateText(date, locale)})`;
  const hours = [start, ...(end ? [end] : [])].map((instant) => clockText(instant, zone, locale)).join('–');
  return (
    <span class="reader-time">
      {readerZoneTexts.in(locale)('your-time', { time: '' })}
      <time datetime={isoWithOffset(start, zone)}>{`${hours}${day}`}</time>
    </span>
  );
}

interface ReaderZoneNoteProps {
  locale: Locale;
  zone: string | undefined;
  /** Her zone is told as it is in force at this instant. */
  at: Date;
  /** The page that she is on. */
  back: string;
}

/** Names the reader's zone once for a whole list, and leads to where it is chosen. The script fills in that of the device. */
export function ReaderZoneNote({ locale, zone, at, back }: ReaderZoneNoteProps): VNode {
  const t = readerZoneTexts.in(locale);
  return (
    <p class="reader-zone-note">
      {zone === undefined ? (
        <span
          data-reader-zone-at={at.toISOString()}
          data-reader-zone={t('your-zone', { zone: '' }).trim()}
          data-reader-zone-change={t('change')}
        />
      ) : (
        <span>{t('your-zone', { zone: zoneText(at, zone, locale) })}</span>
      )}{' '}
      <a href={zonePath(locale, back)}>{t(zone === undefined ? 'link' : 'change')}</a>
    </p>
  );
}
