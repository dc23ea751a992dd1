import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Room } from '../../forum/room.entity.js';
import { Venue } from '../../forum/venue.entity.js';
import { Track } from '../../sessions/track.entity.js';
import { speakersQuery } from '../live-facts.js';
import type { ProgrammeItem } from '../programme-item.js';
import { ProgrammeQueries } from '../programme.queries.js';
import { readLatest } from '../releases/released.queries.js';

/** The programme that everybody sees, with what it is sorted by. Shared by all requests: nothing in it is ever changed. */
export interface PublicProgramme {
  /** Another one for each state, within this process. */
  readonly mark: string;
  /** The number of the version that is public; 0 before the first. */
  readonly version: number;
  /** How many places are taken is as of some earlier time: whoever shows that reads the session. */
  readonly items: readonly ProgrammeItem[];
  /** These in the order in which pages show them. */
  readonly tracks: readonly Track[];
  readonly rooms: readonly Room[];
  readonly venues: readonly Venue[];
}

/**
 * Keeps the public programme put together until anything in it is another. With each reading the database is asked for the latest
 * version and for the names that hold in every version, which are few; so no process shows what another one has changed.
 */
@Injectable()
export class ProgrammeMemory {
  private kept: { state: string; programme: PublicProgramme } | undefined;
  private states = 0;

  constructor(private readonly programme: ProgrammeQueries) {}

  /** `em` is the reader's. */
  async read(em: EntityManager): Promise<PublicProgramme> {
    for (;;) {
      const state = await stateOf(em);
      if (this.kept?.state === state) return this.kept.programme;
      const programme = await this.load(em);
      // What was committed between the two readings must not be kept under the state before it.
      if ((await stateOf(em)) === state) this.kept = { state, programme };
    }
  }

  private async load(em: EntityManager): Promise<PublicProgramme> {
    this.states += 1;
    return {
      mark: String(this.states),
      version: (await readLatest(em))?.number ?? 0,
      items: await this.programme.all(em),
      tracks: await em.find(Track, { order: { position: 'ASC', id: 'ASC' } }),
      rooms: await em.find(Room, { order: { position: 'ASC', id: 'ASC' } }),
      venues: await em.find(Venue, { order: { id: 'ASC' } }),
    };
  }
}

/** Everything of which the programme is made, as text: what was released, and what things and people are called now. */
async function stateOf(em: EntityManager): Promise<string> {
  // At once: on PostgreSQL each takes a connection of the readers' pool, and the way there and back is most of what it costs.
  const rows = await Promise.all([
    readLatest(em),
    ...statements.map((statement) => em.query<unknown>(statement)),
  ]);
  return JSON.stringify(rows);
}

const statements = [
  'SELECT * FROM room ORDER BY id',
  'SELECT * FROM venue ORDER BY id',
  'SELECT * FROM track ORDER BY id',
  `${speakersQuery} ORDER BY known.id`,
  'SELECT id, capacity FROM session WHERE capacity IS NOT NULL ORDER BY id',
];
