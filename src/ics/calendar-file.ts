import type { CalendarColor } from './calendar-colors.js';

/** One .ics file as plain data: a feed (PUBLISH or no method) or the calendar part of one mail (REQUEST, CANCEL). */
export interface CalendarFile {
  method?: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  uid?: string;
  name?: string;
  description?: string;
  color?: CalendarColor;
  /** ISO 8601 duration after which a subscriber should ask again: `PT1H`. */
  refreshInterval?: string;
  /** Where the file itself can be fetched again. */
  source?: string;
  /** A page for people. */
  url?: string;
  /** The zone in which Google shows the calendar; it does not change any event's instant. */
  displayZone?: string;
  lastModified?: Date;
  events: readonly CalendarEvent[];
}

export interface CalendarEvent {
  uid: string;
  sequence: number;
  /** DTSTAMP: when this version was made, from the data and not from the clock, so that two renders are equal. */
  stampedAt: Date;
  createdAt?: Date;
  modifiedAt: Date;
  when: TimedEvent | AllDayEvent;
  summary: string;
  description?: string;
  location?: string;
  geo?: { latitude: number; longitude: number };
  url?: string;
  categories?: readonly string[];
  /** Few applications show it, so the description should name the link too. */
  conference?: { uri: string; label: string };
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** Leaves the time free in the reader's calendar. Default: only a cancelled event does. */
  transparent?: boolean;
  /** Outlook's busy status, for invitations; left out when undefined. */
  busy?: boolean;
  organizer: CalendarAddress;
  /** Required in REQUEST and CANCEL, forbidden in feeds. */
  attendee?: CalendarAddress & { partstat: 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' | 'TENTATIVE' };
}

export interface TimedEvent {
  kind: 'timed';
  start: Date;
  end: Date;
  /** IANA name. */
  zone: string;
}

/** Dates as `YYYY-MM-DD`; `to` is the last day itself, not the day after it. */
export interface AllDayEvent {
  kind: 'all-day';
  from: string;
  to: string;
}

export interface CalendarAddress {
  name: string;
  address: string;
}
