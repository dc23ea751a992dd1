import type { Room } from '../../forum/room.entity.js';
import type { Venue } from '../../forum/venue.entity.js';
import type { Slot } from '../../scheduling/slot.entity.js';
import type { OwnFields } from '../../sessions/session-edit.js';
import type { SessionLists } from '../../sessions/session-lists.js';
import type { Track } from '../../sessions/track.entity.js';
import type { Speaker } from '../../speakers/speaker.entity.js';
import type { ImportedSession } from '../imported-session.entity.js';
import type { ImportedSpeaker } from '../imported-speaker.entity.js';
import type { Place } from '../reading/raw-schedule.js';
import type { ChosenName, NameChoice } from '../name-choices.js';
import type { FileProblem } from '../reading/read-schedule.js';

/** All that an import would do to the draft, made from the file and the draft alone: the same of both is the same plan. */
export interface ImportPlan {
  sessions: PlannedSession[];
  speakers: PlannedSpeaker[];
  venues: Pick<Venue, 'id' | 'name' | 'zone'>[];
  rooms: Pick<Room, 'id' | 'venueId' | 'name'>[];
  tracks: Pick<Track, 'id' | 'name'>[];
  /** As whom the file knows speakers. */
  known: ImportedSpeaker[];
  problems: FileProblem[];
  notes: FileProblem[];
  /** Names of rooms, tracks and kinds that are none of ours to the letter. */
  names: PlannedName[];
  /** Came from an earlier file of the source and are not in this one. */
  gone: MissingSession[];
}

export interface PlannedName extends ChosenName {
  /** Of the file. */
  source: string;
  /** By which the next file of the source finds it, whatever it is called here by then; null: by its name alone. */
  remembered: NameChoice | null;
}

export interface MissingSession {
  id: string;
  title: string;
  /** Then it can be cancelled only; what was never public can be put away. */
  isPublic: boolean;
}

export interface PlannedSession {
  place: Place;
  sessionId: string;
  title: string;
  isNew: boolean;
  /** In which its times are shown. */
  zone: string;
  /** What would be another than before; nothing of what is new. */
  changes: FieldChange[];
  write: SessionWrite;
}

export interface FieldChange {
  /** Has its label in `exchange.texts.ts`. */
  field: string;
  before: string;
  after: string;
}

/** What is left out stays as it is. */
export interface SessionWrite {
  own?: Partial<OwnFields>;
  slot?: Omit<Slot, 'sessionId'>;
  /** The panel in its order. */
  parts?: { speakerId: string; role: string }[];
  lists?: Partial<Pick<SessionLists, 'organizers' | 'partners'>>;
  imported?: ImportedSession;
}

/** A profile that would be made or changed. Its name is the person's. */
export interface PlannedSpeaker {
  place: Place | null;
  speakerId: string;
  name: string;
  isNew: boolean;
  changes: FieldChange[];
  write: { name?: string; originalName?: string | null } & Partial<
    Pick<Speaker, 'functionTitle' | 'organizationName' | 'organizationId' | 'country' | 'biography'>
  >;
}

export const isChanged = ({ isNew, changes }: { isNew: boolean; changes: readonly unknown[] }): boolean =>
  isNew || changes.length > 0;
