import type { EntityManager } from 'typeorm';
import { Room } from '../forum/room.entity.js';
import { Venue } from '../forum/venue.entity.js';
import type { Session } from '../sessions/session.entity.js';
import { Track } from '../sessions/track.entity.js';
import type { Speaker } from '../speakers/speaker.entity.js';

export type Places = Pick<Session, 'id' | 'capacity' | 'taken' | 'held' | 'revision'>;

export interface NamedSpeaker extends Pick<Speaker, 'id' | 'functionTitle' | 'organizationName'> {
  name: string;
  originalScriptName: string | null;
}

/** What holds at once and in every version: what things and people are called, and how many places there are. */
export interface LiveFacts {
  rooms: ReadonlyMap<string, Room>;
  venues: ReadonlyMap<string, Venue>;
  tracks: ReadonlyMap<string, Track>;
  /** Those whom the public may see; one whose profile was merged is found by her former id too. */
  speakers: ReadonlyMap<string, NamedSpeaker>;
  places: ReadonlyMap<string, Places>;
}

/** Plain statements where a table is long: an entity for each row would take longer than the reading. */
export async function readLiveFacts(em: EntityManager): Promise<LiveFacts> {
  return {
    rooms: byRowId(await em.find(Room)),
    venues: byRowId(await em.find(Venue)),
    tracks: byRowId(await em.find(Track)),
    speakers: byKnownId(await em.query<KnownSpeaker[]>(speakersQuery)),
    places: byRowId(await em.query<Places[]>('SELECT id, capacity, taken, held, revision FROM session')),
  };
}

type KnownSpeaker = NamedSpeaker & { knownAs: string };

/** The condition is that of `isPublished` in `speakers/`. */
export const speakersQuery = `
  SELECT known.id AS "knownAs", speaker.id, person.display_name AS name,
    person.original_script_name AS "originalScriptName",
    speaker.function_title AS "functionTitle", speaker.organization_name AS "organizationName"
  FROM speaker known
  JOIN speaker ON speaker.id = COALESCE(known.merged_into_id, known.id)
  JOIN person ON person.id = speaker.person_id
  WHERE speaker.publication = 'agreed' OR (speaker.is_public_record = true AND speaker.publication IS NULL)`;

const byKnownId = (rows: KnownSpeaker[]): Map<string, NamedSpeaker> =>
  new Map(rows.map(({ knownAs, ...speaker }) => [knownAs, speaker]));

const byRowId = <Row extends { id: string }>(rows: Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));
