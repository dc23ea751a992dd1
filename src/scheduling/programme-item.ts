import { edition } from '../../config/edition.js';
import type { SdgTarget } from '../../config/sdg-targets.js';
import type { SessionAccess, SessionKind, SessionMode } from '../../config/session-kinds.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { LocalizedText } from '../kernel/i18n/localized-text.js';
import type { SessionState } from '../sessions/session.states.js';

/**
 * A session with its slot and everything that is told of it: the one thing that pages, feeds and interfaces present, so
 * that they cannot state different facts. What is not known is null.
 */
export interface ProgrammeItem {
  id: string;
  kind: SessionKind;
  title: LocalizedText;
  abstract: LocalizedText;
  access: SessionAccess;
  /** Spoken. */
  languages: Locale[] | null;
  interpretedLanguages: Locale[] | null;
  mode: SessionMode;
  sdgTargets: SdgTarget[] | null;
  state: SessionState;
  cancellationReason: string | null;
  track: ProgrammeTrack | null;
  /** Id of the block of simultaneous sessions that it belongs to. */
  block: string | null;
  capacity: number | null;
  taken: number;
  /** Places that are set aside for some and not taken yet. */
  held: number;
  room: ProgrammeRoom | null;
  venue: ProgrammeVenue | null;
  /** Local date at the venue; set whenever `startsAt` is. */
  onDate: string | null;
  /** Last local date of an item of several days. */
  untilDate: string | null;
  startsAt: Date | null;
  /** May be null although `startsAt` is known. */
  endsAt: Date | null;
  /** Where it was announced for another start before. */
  previousStartsAt: Date | null;
  speakers: ProgrammeSpeaker[];
  organizers: ProgrammeOrganization[];
  partners: ProgrammeOrganization[];
  /** Items inside the session, in their order. */
  agenda: ProgrammeAgendaItem[];
  revision: number;
  updatedAt: Date;
  /** Order within the programme where time does not decide. */
  position: number;
}

export interface ProgrammeTrack {
  id: string;
  name: LocalizedText;
  position: number;
}

export interface ProgrammeRoom {
  id: string;
  name: LocalizedText;
  floor: string | null;
}

export interface ProgrammeVenue {
  id: string;
  name: LocalizedText;
  zone: string;
}

export interface ProgrammeSpeaker {
  id: string;
  name: string;
  /** How she writes it herself, where that is another script. */
  originalScriptName?: string | null;
  /** A code of config/session-kinds.ts or the source's own words: see `speakerRoleLabel`. */
  role: string;
  functionTitle: string | null;
  organizationName: string | null;
}

export interface ProgrammeAgendaItem {
  title: LocalizedText;
  minutes: number | null;
  speakers: Pick<ProgrammeSpeaker, 'id' | 'name'>[];
}

export interface ProgrammeOrganization {
  name: string;
  /** Null where the body has no entry of its own. */
  organizationId: string | null;
}

/** The zone in which the item's wall-clock times and dates are meant. */
export const zoneOf = (item: Pick<ProgrammeItem, 'venue'>): string => item.venue?.zone ?? edition.zone;

/** By day, then timed items by their hours, then those whose hour is not known; at the end what has no day yet. */
export function byTime(a: ProgrammeItem, b: ProgrammeItem): number {
  return (
    compare(a.onDate ?? unknownDate, b.onDate ?? unknownDate) ||
    compare(a.startsAt?.getTime() ?? Infinity, b.startsAt?.getTime() ?? Infinity) ||
    a.position - b.position
  );
}

const unknownDate = '9999';

const compare = <Value extends string | number>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);
