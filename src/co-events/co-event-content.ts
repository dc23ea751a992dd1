import type { CoEventKind, CoEventMode, Observance } from '../../config/co-event-kinds.js';
import type { LocalizedText } from '../kernel/i18n/localized-text.js';

/**
 * All that a host says of her co-event, in the words in which she says it: dates and times are the wall clock of `zone`. Forms,
 * sheets, calendars and seeds are read into it, a change that waits for a moderator is kept as it, and the row's instants
 * are derived from it (`periodOf`).
 */
export interface CoEventContent extends CoEventTimes, CoEventPlace {
  title: LocalizedText;
  text: LocalizedText;
  kind: CoEventKind;
  observance: Observance | null;
  /** An id of seeds/tracks.json. */
  theme: string | null;
  /** Of SDG 11, such as `11.3`. */
  sdgTargets: string[];
  mode: CoEventMode | null;
  websiteUrl: string | null;
  /** Where people register; null where nobody need. */
  registrationUrl: string | null;
  /** `2023-10-26T18:00` in `zone`. */
  registrationDeadline: string | null;
  /** Language tags of `config/event-languages.ts`. */
  languages: string[];
  imageId: string | null;
  imageAlt: LocalizedText;
  accessibility: LocalizedText;
  organizations: CoEventOrganizer[];
}

export interface CoEventTimes {
  /** IANA */
  zone: string;
  /** `2023-10-31` */
  startsOn: string;
  /** `09:00`; null: all day. */
  startTime: string | null;
  /** The last day; null: not known. */
  endsOn: string | null;
  /** Null: all day, or not known. */
  endTime: string | null;
  /** Where several days each have hours and a venue of their own. */
  days: CoEventDay[];
}

/** One of several days, in the zone of the co-event. */
export interface CoEventDay {
  date: string;
  startTime: string | null;
  endTime: string | null;
  venue: string | null;
}

export interface CoEventPlace {
  /** ISO 3166-1 alpha-2 */
  country: string;
  /** Null where it takes place in the whole country. */
  city: string | null;
  venue: string | null;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** `organizationId` is null for a body that is not among the forum's organizations. */
export interface CoEventOrganizer {
  relation: 'organizer' | 'partner';
  name: string;
  organizationId: string | null;
}
