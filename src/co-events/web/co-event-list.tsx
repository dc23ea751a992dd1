import type { VNode } from 'preact';
import { coEventKindTexts, coEventModeTexts } from '../../../config/co-event-kinds.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { isoWithOffset } from '../../kernel/zoned-time.js';
import { AgendaItem, AgendaList } from '../../web/components/agenda.js';
import { Badge } from '../../web/components/badge.js';
import { TimeRange } from '../../web/components/time-range.js';
import { clockText } from '../../web/spoken-times.js';
import type { CoEvent } from '../co-event.entity.js';
import { coEventPageTexts } from '../co-event-pages.texts.js';
import { coEventPath, daysText, titleIn, townText, zoneIn } from '../co-event-words.js';
import { type Coordinates, distance } from '../places/coordinates.js';
import { ReaderTime } from './reader-time.js';

interface ListProps {
  locale: Locale;
  coEvents: readonly CoEvent[];
  now: Date;
  /** Default: the public pages. */
  hrefOf?: (coEvent: CoEvent) => string;
  /** The reader's own. */
  zone?: string | undefined;
  /** Where the distances are from. */
  centre?: Coordinates | undefined;
}

export const CoEventList = ({ locale, coEvents, now, hrefOf, zone, centre }: ListProps): VNode => (
  <AgendaList>
    {coEvents.map((coEvent) => (
      <CoEventItem
        locale={locale}
        coEvent={coEvent}
        now={now}
        href={hrefOf?.(coEvent) ?? coEventPath(locale, coEvent.id)}
        zone={zone}
        centre={centre}
      />
    ))}
  </AgendaList>
);

interface ItemProps {
  locale: Locale;
  coEvent: CoEvent;
  now: Date;
  href: string;
  zone: string | undefined;
  centre: Coordinates | undefined;
}

function CoEventItem({ locale, coEvent, now, href, zone, centre }: ItemProps): VNode {
  const { title, titleLang } = titleIn(coEvent, locale);
  const { mode, kind } = coEvent;
  return (
    <AgendaItem
      title={title}
      titleLang={titleLang}
      href={href}
      time={
        <>
          <When locale={locale} coEvent={coEvent} />
          <ReaderTime locale={locale} coEvent={coEvent} zone={zone} />
        </>
      }
      cancelled={coEvent.state === 'cancelled' ? coEventPageTexts.in(locale)('cancelled') : undefined}
      room={[townText(coEvent, locale), distanceText(coEvent, centre, locale)].filter(Boolean).join(' · ')}
      badges={
        <>
          <span>{coEventKindTexts.in(locale)(kind)}</span>
          {mode && <span>{coEventModeTexts.in(locale)(mode)}</span>}
          <StateBadge locale={locale} coEvent={coEvent} now={now} />
        </>
      }
    />
  );
}

function distanceText(
  { latitude, longitude }: CoEvent,
  centre: Coordinates | undefined,
  locale: Locale,
): string {
  if (!centre || latitude === null || longitude === null) return '';
  const kilometres = Math.round(distance(centre, { latitude, longitude }));
  return coEventPageTexts.in(locale)('distance', { kilometres });
}

/** Day and hours on the clocks of the place, which are named. */
export function When({ locale, coEvent }: { locale: Locale; coEvent: CoEvent }): VNode {
  const t = coEventPageTexts.in(locale);
  return (
    <>
      <time datetime={coEvent.onDate}>{daysText(coEvent, locale)}</time>
      <br />
      {coEvent.allDay ? t('all-day') : <Hours locale={locale} coEvent={coEvent} />}
    </>
  );
}

function Hours({ locale, coEvent }: { locale: Locale; coEvent: CoEvent }): VNode {
  const { startsAt, endsAt, zone } = coEvent;
  const start = clockText(startsAt, zone, locale);
  return (
    <TimeRange
      start={isoWithOffset(startsAt, zone)}
      startText={endsAt ? start : coEventPageTexts.in(locale)('from-time', { time: start })}
      end={endsAt ? isoWithOffset(endsAt, zone) : undefined}
      endText={endsAt ? clockText(endsAt, zone, locale) : undefined}
      zone={zoneIn(coEvent, locale)}
    />
  );
}

interface StateBadgeProps {
  locale: Locale;
  coEvent: CoEvent;
  now: Date;
}

/** Said where it is not simply to come; a cancelled one says so elsewhere. */
export function StateBadge({ locale, coEvent, now }: StateBadgeProps): VNode | null {
  const t = coEventPageTexts.in(locale);
  if (coEvent.state === 'cancelled') return null;
  if (coEvent.state === 'postponed') return <Badge tone="warning">{t('postponed')}</Badge>;
  if (coEvent.overAt <= now) return <Badge>{t('over')}</Badge>;
  return coEvent.startsAt <= now ? <Badge tone="success">{t('now')}</Badge> : null;
}
