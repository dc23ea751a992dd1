import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { edition } from '../../../config/edition.js';
import { Room } from '../../forum/room.entity.js';
import { Venue } from '../../forum/venue.entity.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Session } from '../../sessions/session.entity.js';
import { SessionsQueries } from '../../sessions/sessions.queries.js';
import type { Track } from '../../sessions/track.entity.js';
import { ConflictCheck } from '../conflicts/conflict-check.js';
import { ConflictTeller, type ToldConflict } from '../conflicts/conflict-teller.js';
import { judge } from '../conflicts/conflicts.service.js';
import type { PlannedItem } from '../conflicts/plan.js';
import { changedItem } from '../conflicts/planned-items.js';
import { PlanQueries } from '../conflicts/plan.queries.js';
import type { ProgrammeItem } from '../programme-item.js';
import { ProgrammeQueries } from '../programme.queries.js';
import { Slot } from '../slot.entity.js';
import { type BoardColumn, columnsOf } from './board-columns.rules.js';

/** The draft as the board shows it. */
export interface BoardSnapshot {
  /** Differs as soon as a session or an acceptance has changed. */
  mark: string;
  /** Without what is cancelled: that leaves its room free. */
  items: ReadonlyMap<string, ProgrammeItem>;
  columns: readonly BoardColumn[];
  tracks: readonly Track[];
  /** What stands against the draft and is not accepted; the gravest first. */
  conflictsIn: (locale: Locale) => Promise<readonly ToldConflict[]>;
}

/**
 * The draft and its conflicts, kept in memory from one request to the next, because a move has to be answered at once: what was
 * moved on the board is taken over, whatever else has changed is read anew. Each request asks the database whether it has, so
 * that no process shows what another one has changed. What no session knows of, such as when a room is closed, is noticed
 * within `freshFor`.
 */
@Injectable()
export class BoardState {
  private kept: KeptState | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plan: PlanQueries,
    private readonly programme: ProgrammeQueries,
    private readonly sessions: SessionsQueries,
    private readonly teller: ConflictTeller,
  ) {}

  /** The mark alone: a page that has it already has nothing to learn. */
  mark(): Promise<string> {
    return this.database.read(markOf);
  }

  /** `moved` are the sessions that the caller has just moved. */
  snapshot(moved: readonly string[] = []): Promise<BoardSnapshot> {
    const next = this.turn.then(() => this.database.read((em) => this.refreshed(em, moved)));
    this.turn = next.catch(() => undefined);
    return next.then((state) => this.snapshotOf(state));
  }

  private async refreshed(em: EntityManager, moved: readonly string[]): Promise<KeptState> {
    const mark = await markOf(em);
    const { kept } = this;
    const isFresh = kept !== undefined && this.clock.now().getTime() - kept.readAt < freshFor;
    if (isFresh && kept.mark === mark) return kept;
    if (isFresh && (await takeOver(em, kept, moved, mark))) return kept;
    this.kept = await this.read(em, mark);
    return this.kept;
  }

  private async read(em: EntityManager, mark: string): Promise<KeptState> {
    const plan = await this.plan.read(em);
    const rooms = await em.find(Room);
    const items = await this.programme.allWithDrafts(em);
    return {
      mark,
      readAt: this.clock.now().getTime(),
      items: new Map(items.filter(({ state }) => state !== 'cancelled').map((item) => [item.id, item])),
      revisions: new Map(items.map(({ id, revision }) => [id, revision])),
      rooms: new Map(rooms.map((room) => [room.id, room])),
      venues: new Map((await em.find(Venue)).map((venue) => [venue.id, venue])),
      tracks: await this.sessions.tracks(em),
      planned: new Map(plan.items.map((item) => [item.id, item])),
      check: new ConflictCheck(plan),
      told: new Map(),
    };
  }

  private snapshotOf(state: KeptState): BoardSnapshot {
    return {
      mark: state.mark,
      items: state.items,
      columns: columnsOf([...state.rooms.values()], edition.venue.id),
      tracks: state.tracks,
      conflictsIn: (locale) => this.tell(state, locale),
    };
  }

  private tell(state: KeptState, locale: Locale): Promise<readonly ToldConflict[]> {
    const known = state.told.get(locale);
    if (known) return known;
    const told = this.database.read(async (em) => {
      const judged = await judge(em, state.check.conflicts);
      return this.teller.tell(
        em,
        judged.filter(({ silenced }) => !silenced),
        locale,
      );
    });
    state.told.set(locale, told);
    told.catch(() => state.told.delete(locale));
    return told;
  }
}

interface KeptState {
  mark: string;
  readAt: number;
  items: Map<string, ProgrammeItem>;
  /** Of the cancelled ones too. */
  revisions: Map<string, number>;
  rooms: ReadonlyMap<string, Room>;
  venues: ReadonlyMap<string, Venue>;
  tracks: readonly Track[];
  planned: Map<string, PlannedItem>;
  check: ConflictCheck;
  /** The conflicts in words, until the next change. */
  told: Map<Locale, Promise<readonly ToldConflict[]>>;
}

/** Milliseconds. */
const freshFor = 20_000;

async function markOf(em: EntityManager): Promise<string> {
  const [row = {}] = await em.query<Record<string, unknown>[]>(
    `SELECT sessions.*, accepted.* FROM
      (SELECT COUNT(*) AS count, SUM(revision) AS revisions, MAX(updated_at) AS latest FROM session) sessions,
      (SELECT COUNT(*) AS accepted, MAX(silenced_at) AS last_accepted FROM silenced_conflict) accepted`,
  );
  return Object.values(row).map(String).join(' ');
}

/** Takes over what was moved. False where anything else has changed too: then everything is read anew. */
async function takeOver(
  em: EntityManager,
  state: KeptState,
  moved: readonly string[],
  mark: string,
): Promise<boolean> {
  const present = await em.find(Session, { select: { id: true, revision: true, updatedAt: true } });
  const changed = present.filter(({ id, revision }) => state.revisions.get(id) !== revision);
  const isOwn = changed.every(
    ({ id, revision }) =>
      moved.includes(id) && state.revisions.get(id) === revision - 1 && state.items.has(id),
  );
  if (!isOwn || changed.length === 0 || present.length !== state.revisions.size) return false;
  const slots = await em.findBy(Slot, { sessionId: In(changed.map(({ id }) => id)) });
  for (const session of changed) {
    const slot = slots.find(({ sessionId }) => sessionId === session.id);
    if (slot) place(state, session, slot);
  }
  state.mark = mark;
  state.told.clear();
  return true;
}

function place(
  { items, revisions, rooms, venues, planned, check }: KeptState,
  { id, revision, updatedAt }: Pick<Session, 'id' | 'revision' | 'updatedAt'>,
  slot: Slot,
): void {
  const { onDate, untilDate, startsAt, endsAt, roomId, venueId } = slot;
  const known = items.get(id);
  if (!known) return;
  revisions.set(id, revision);
  items.set(id, {
    ...known,
    ...{ revision, updatedAt, onDate, untilDate, startsAt, endsAt },
    room: (roomId && rooms.get(roomId)) || null,
    venue: (venueId && venues.get(venueId)) || null,
  });
  const item = changedItem(
    planned.get(id),
    { sessionId: id, placement: slot },
    { venueOf: (room) => (room === null ? undefined : rooms.get(room)?.venueId), personsOf: () => [] },
  );
  planned.set(id, item);
  check.replace(item);
}
