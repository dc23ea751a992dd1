import type { SpeakerDoubt } from '../../sessions/session-speaker.entity.js';

/** What the rules of conflicts look at: plain data, from the database, a form or a file. Instants are milliseconds of the epoch. */
export interface Plan {
  /** Drafts too; what is cancelled is left out. */
  items: readonly PlannedItem[];
  rooms: ReadonlyMap<string, PlannedRoom>;
  people: ReadonlyMap<string, PlannedPerson>;
  teams: ReadonlyMap<string, InterpreterTeam>;
  /** From the beginning of the first day of the forum to the end of the last. */
  forum: Period;
  /** Minutes from door to door between two venues; 0 within one. */
  travelMinutes: (fromVenue: string, toVenue: string) => number;
  /** Ids of the participants who put it into their programme or marked it as a favourite, by item; each once. */
  audiences: ReadonlyMap<string, readonly string[]>;
}

export interface Period {
  start: number;
  end: number;
}

export interface PlannedItem {
  id: string;
  /** The item that it is a part of: a block of simultaneous sessions, or the session around it. */
  within: string | null;
  track: string | null;
  /** Only ministers and senior officials are admitted. */
  isMinisterial: boolean;
  /** Null until it is scheduled. An unknown end is the start. */
  period: Period | null;
  /** Its days, whether or not its hours are known; null until it has one. */
  days: Period | null;
  roomId: string | null;
  venueId: string | null;
  /** Whoever has a part in it, whatever the part. */
  people: readonly string[];
  /** Those on its panel on whom it cannot count. */
  unsettled: readonly UnsettledSpeaker[];
  expected: number | null;
  signedUp: number;
  layout: string | null;
  equipment: readonly string[];
  /** For interpreters; null: none asked for. */
  booths: number | null;
  needsStepFreeAccess: boolean;
  /** Wanted interpretation, `en-ko`: a pair of languages in alphabetical order. */
  interpretation: readonly string[];
  teams: readonly string[];
  /** Ids of items that have to be over before it starts. */
  after: readonly string[];
}

export interface UnsettledSpeaker {
  person: string;
  /** `declined`: she is not among the people any more, and her place on the panel is still hers. */
  answer: 'declined' | SpeakerDoubt;
}

export interface PlannedRoom {
  id: string;
  venueId: string;
  /** The divisible hall that it is a part of. */
  partOf: string | null;
  /** People, by layout; a layout that is not there is impossible. Empty: not known. */
  capacities: ReadonlyMap<string, number>;
  /** Null: not known. */
  equipment: ReadonlySet<string> | null;
  isStepFree: boolean | null;
  turnoverMinutes: number;
  /** For interpreters; null: not known. */
  booths: number | null;
  /** Of its whole venue. */
  isClosed: boolean;
  /** Null: whenever the venue is. */
  openings: readonly Period[] | null;
  blocked: readonly Period[];
}

export interface PlannedPerson {
  id: string;
  isMinister: boolean;
  unavailable: readonly Period[];
}

/** Two interpreters, who relieve each other. */
export interface InterpreterTeam {
  id: string;
  /** Pairs of languages, as in `PlannedItem.interpretation`. */
  pairs: readonly string[];
  interpreters: number;
  hoursPerDay: number;
  /** It interprets from the words of another booth where it does not know the language that is spoken. */
  takesRelay: boolean;
  /** Null: throughout the forum. */
  available: readonly Period[] | null;
}

/** When one ends as the other starts, both can be had. Something without length is overlapped by what surrounds it. */
export const overlap = (a: Period, b: Period): boolean =>
  a.start === b.start || (a.start < b.end && b.start < a.end);

export const contains = (outer: Period, inner: Period): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

const minute = 60_000;

/** Minutes from the end of the earlier to the start of the later; negative where they overlap. */
export const minutesBetween = (a: Period, b: Period): number =>
  (Math.max(a.start, b.start) - (a.start <= b.start ? a.end : b.end)) / minute;

/** A block and a session in it are one thing in one place. */
export const isOneWithin = (a: PlannedItem, b: PlannedItem): boolean =>
  a.within === b.id || b.within === a.id;
