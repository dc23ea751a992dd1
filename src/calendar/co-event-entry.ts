import { coEventKindTexts, coEventModeTexts, observanceTexts } from '../../config/co-event-kinds.texts.js';
import { countryName } from '../../config/countries.js';
import type { CoEventDay } from '../co-events/co-event-content.js';
import type { CoEventOrganization } from '../co-events/co-event-organization.entity.js';
import type { CoEvent } from '../co-events/co-event.entity.js';
import type { CalendarEvent } from '../ics/calendar-file.js';
import { type Locale, localeNames } from '../kernel/i18n/locale.js';
import { wordingOf } from '../kernel/i18n/localized-text.js';
import { instantAt } from '../kernel/zoned-time.js';
import { coEventCalendarTexts } from './co-event-calendar.texts.js';
import type { Publisher } from './session-entry.js';

/** A co-event and those who hold it. */
export interface CoEventWithBodies {
  coEvent: CoEvent;
  organizations: readonly CoEventOrganization[];
}

/** One whose end is not announced is shown with this length, and says so. */
const provisionalLength = 3_600_000;

/**
 * A co-event as calendar entries in its own zone: one, or one for each day where the days have hours of their own. What is
 * postponed is cancelled in calendars, with a mark of its own: its date holds no more, and a tentative entry would still be
 * believed. With the new date the same entry is confirmed again under a higher SEQUENCE.
 */
export function coEventEntries(
  given: CoEventWithBodies,
  locale: Locale,
  publisher: Publisher,
): CalendarEvent[] {
  const { coEvent } = given;
  const whole = entryOf(given, locale, publisher);
  if (coEvent.days.length === 0) return [whole];
  return coEvent.days.map((day, index) => {
    const location = placeOf(coEvent, locale, day.venue);
    return {
      ...whole,
      // Of its place among them and not of its date, so that a day that is moved stays the same entry.
      uid: `${String(index + 1)}.${coEvent.uid}`,
      when: whenOfDay(coEvent, day),
      location,
      transparent: whole.transparent === true || day.startTime === null,
    };
  });
}

function entryOf(given: CoEventWithBodies, locale: Locale, publisher: Publisher): CalendarEvent {
  const { coEvent } = given;
  const { latitude, longitude, state } = coEvent;
  const url = `${publisher.baseUrl}/${locale}/co-events/${coEvent.id}`;
  const title = wordingOf(coEvent.title, locale).text;
  const holds = state === 'approved';
  return {
    uid: coEvent.uid,
    sequence: coEvent.sequence,
    stampedAt: coEvent.changedAt,
    createdAt: coEvent.createdAt,
    modifiedAt: coEvent.changedAt,
    when: whenOf(coEvent),
    summary: holds ? title : coEventCalendarTexts.in(locale)(`entry.${markOf(state)}`, { title }),
    description: describe(given, locale, url),
    location: placeOf(coEvent, locale, coEvent.venue),
    ...(latitude === null || longitude === null ? {} : { geo: { latitude, longitude } }),
    url,
    categories: categoriesOf(coEvent, locale),
    status: holds ? 'CONFIRMED' : 'CANCELLED',
    // A whole day does not say that the reader is busy all day long.
    transparent: !holds || coEvent.allDay,
    organizer: publisher.organizer,
  };
}

const markOf = (state: CoEvent['state']) => (state === 'postponed' ? 'postponed' : 'cancelled');

function whenOf({ allDay, onDate, untilDate, startsAt, endsAt, zone }: CoEvent): CalendarEvent['when'] {
  if (allDay) return { kind: 'all-day', from: onDate, to: untilDate };
  return { kind: 'timed', start: startsAt, end: endsAt ?? provisionalEnd(startsAt), zone };
}

function whenOfDay({ zone }: CoEvent, { date, startTime, endTime }: CoEventDay): CalendarEvent['when'] {
  if (startTime === null) return { kind: 'all-day', from: date, to: date };
  const start = instantAt(`${date}T${startTime}`, zone);
  const end = endTime === null ? provisionalEnd(start) : instantAt(`${date}T${endTime}`, zone);
  return { kind: 'timed', start, end, zone };
}

const provisionalEnd = (start: Date): Date => new Date(start.getTime() + provisionalLength);

const placeOf = ({ address, city, country }: CoEvent, locale: Locale, venue: string | null): string =>
  [venue, address, city, countryName(country, locale)].filter(Boolean).join(', ');

function categoriesOf({ kind, observance }: CoEvent, locale: Locale): string[] {
  return [coEventKindTexts.in(locale)(kind), ...(observance ? [observanceTexts.in(locale)(observance)] : [])];
}

function describe({ coEvent, organizations }: CoEventWithBodies, locale: Locale, url: string): string {
  const t = coEventCalendarTexts.in(locale);
  const names = (relation: CoEventOrganization['relation']) =>
    organizations
      .filter((each) => each.relation === relation)
      .map(({ name }) => name)
      .join('; ');
  const organizers = names('organizer');
  const partners = names('partner');
  const paragraphs = [
    categoriesOf(coEvent, locale).join(' · '),
    notes(coEvent, locale).join('\n'),
    wordingOf(coEvent.text, locale).text,
    [
      organizers && t('entry.organizers', { names: organizers }),
      partners && t('entry.partners', { names: partners }),
      coEvent.registrationUrl && t('entry.registration', { url: coEvent.registrationUrl }),
    ]
      .filter(Boolean)
      .join('\n'),
    url,
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

/** What a reader must know before she plans with the entry. */
function notes(coEvent: CoEvent, locale: Locale): string[] {
  const t = coEventCalendarTexts.in(locale);
  const { state, statusNote, allDay, endsAt, days, mode } = coEvent;
  const lines: string[] = [];
  if (state !== 'approved')
    lines.push([t(`entry.was-${markOf(state)}`), statusNote].filter(Boolean).join(' '));
  else if (!endsAt && days.length === 0) lines.push(t(allDay ? 'entry.last-day-open' : 'entry.end-open'));
  if (mode) lines.push(coEventModeTexts.in(locale)(mode));
  const titled = wordingOf(coEvent.title, locale).locale;
  if (titled !== locale) lines.push(t('entry.only-in', { language: localeNames[titled] }));
  return lines;
}
