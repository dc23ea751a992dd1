import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { sessionAccessTexts } from '../../../config/session-kinds.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { isoWithOffset } from '../../kernel/zoned-time.js';
import { Badge } from '../../web/components/badge.js';
import { TimeRange } from '../../web/components/time-range.js';
import { TrackMark } from '../../web/components/track-mark.js';
import { ReaderHours } from '../../web/reader-zone/reader-time.js';
import { type ProgrammeItem, type ProgrammeTrack, zoneOf } from '../programme-item.js';
import { clockText, dateRangeText, dateText, zoneText } from '../../web/spoken-times.js';
import { programmeTexts } from './programme.texts.js';

interface PartProps {
  item: ProgrammeItem;
  locale: Locale;
}

interface ItemTimeProps extends PartProps {
  withZone?: boolean;
  /** The zone in which the reader wants to read it, too; undefined where she has chosen none. */
  readerZone?: string | undefined;
}

/** The hours, or the words that they are not known. The zone may be left out only where it is said beside. */
export function ItemTime({ item, locale, withZone, readerZone }: ItemTimeProps): VNode {
  const t = programmeTexts.in(locale);
  const { startsAt, endsAt } = item;
  if (!startsAt) return <>{t('time-to-be-announced')}</>;
  const zone = zoneOf(item);
  const start = clockText(startsAt, zone, locale);
  return (
    <>
      <TimeRange
        start={isoWithOffset(startsAt, zone)}
        startText={endsAt ? start : t('from', { time: start })}
        end={endsAt ? isoWithOffset(endsAt, zone) : undefined}
        endText={endsAt ? clockText(endsAt, zone, locale) : undefined}
        zone={withZone ? zoneText(startsAt, zone, locale) : undefined}
      />
      <ReaderHours locale={locale} start={startsAt} end={endsAt} placeZone={zone} zone={readerZone} />
    </>
  );
}

/** The date, or the first and the last of an item of several days. */
export function Dates({ item: { onDate, untilDate }, locale }: PartProps): VNode {
  if (!onDate) return <>{programmeTexts.in(locale)('to-be-scheduled')}</>;
  return (
    <time datetime={onDate}>
      {untilDate ? dateRangeText(onDate, untilDate, locale) : dateText(onDate, locale)}
    </time>
  );
}

/** The date and, where it has one, the hour. */
export const DateAndTime = ({ item, locale, readerZone }: Omit<ItemTimeProps, 'withZone'>): VNode => (
  <>
    <Dates item={item} locale={locale} />
    {item.startsAt && (
      <>
        <br />
        <ItemTime item={item} locale={locale} readerZone={readerZone} />
      </>
    )}
  </>
);

const trackColours = [1, 2, 3, 4, 5, 6] as const;

export function ItemTrack({ track, locale }: { track: ProgrammeTrack | null; locale: Locale }): VNode | null {
  if (!track) return null;
  const colour = trackColours[(track.position - 1) % trackColours.length] ?? 1;
  const { text, locale: language } = wordingOf(track.name, locale);
  return <TrackMark colour={colour} label={text} lang={language === locale ? undefined : language} />;
}

/** Said only where not everybody may come. */
export function AccessBadge({ item, locale }: PartProps): VNode | null {
  return item.access === 'open' ? null : (
    <Badge tone="info">{sessionAccessTexts.in(locale)(item.access)}</Badge>
  );
}

/** The room alone, as it stands in a list, or a venue that is not the forum's own; empty where neither is known. */
export function roomText({ room, venue }: Pick<ProgrammeItem, 'room' | 'venue'>, locale: Locale): string {
  const name = room && wordingOf(room.name, locale).text;
  if (name) return name;
  return venue && venue.id !== edition.venue.id ? wordingOf(venue.name, locale).text : '';
}

/** Room and venue in full, or the words that they are not known. */
export function placeText(item: ProgrammeItem, locale: Locale): string {
  const t = programmeTexts.in(locale);
  const { room, venue } = item;
  if (!venue) return t('place-to-be-announced');
  const venueName = wordingOf(venue.name, locale).text;
  if (room?.id === venue.id) return venueName;
  if (!room) return `${venueName} (${t('room-to-be-announced')})`;
  const place = roomText(item, locale);
  return `${room.floor ? t('floor-of', { place, floor: room.floor }) : place}, ${venueName}`;
}

/** The title with its language where that is not the page's. */
export function titleIn(
  locale: Locale,
  item: Pick<ProgrammeItem, 'title'>,
): { title: string; titleLang?: Locale } {
  const wording = wordingOf(item.title, locale);
  return wording.locale === locale
    ? { title: wording.text }
    : { title: wording.text, titleLang: wording.locale };
}

export const sessionPath = (locale: Locale, id: string): string => `/${locale}/sessions/${id}`;
