import type { EntityManager } from 'typeorm';
import { Room } from '../forum/room.entity.js';
import { Slot } from '../scheduling/slot.entity.js';
import { emptySession } from '../sessions/empty-session.js';
import { SessionSpeaker } from '../sessions/session-speaker.entity.js';
import { Session } from '../sessions/session.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { requestText } from './connection.js';
import type { BenchDatabase, Engines } from './engines.js';
import { type Figures, figure } from './figures.js';
import { load, type LoadResult, p50, p99 } from './load.js';
import { ServerProcess } from './server-process.js';
import { signIn } from './sign-in.js';

const sessions = 200;
const rooms = 10;
const moves = 300;
const pages = 60;
const days = ['2023-10-22', '2023-10-23', '2023-10-24', '2023-10-25', '2023-10-26'];
const path = '/en/organizer/board';

interface Measured {
  moves: LoadResult;
  pages: LoadResult;
  /** Of the whole page, as it is sent. */
  html: number;
  /** With its style sheets and scripts, as a browser fetches them at the first visit. */
  visit: number;
}

/**
 * Moves on a board of 200 sessions, one after the other over HTTP, each with its check for conflicts and the part of the page that
 * changes; the baseline is the board of the real programme.
 */
export const board = (engines: Engines): Promise<Figures> =>
  engines.onEach(async (prepared) => {
    const small = await measure(prepared);
    await prepared.database.write(fill);
    const large = await measure(prepared);
    const compared = (unit: string, valueOf: (measured: Measured) => number) =>
      figure(unit, [valueOf(large)], [valueOf(small)]);
    return {
      'move-p50': compared('ms', (measured) => p50(measured.moves)),
      'move-p99': compared('ms', (measured) => p99(measured.moves)),
      'page-p50': compared('ms', (measured) => p50(measured.pages)),
      html: compared('kB', ({ html }) => html / 1000),
      'first-visit': compared('kB', ({ visit }) => visit / 1000),
    };
  });

/** As many sessions as there are to be, on five days in ten rooms, each with three of the speakers. */
async function fill(em: EntityManager): Promise<void> {
  const missing = sessions - (await em.count(Session));
  const model = await em.findOneByOrFail(Room, { id: 'scc-302' });
  for (let index = 0; index < rooms; index += 1) {
    const own = { id: roomOf(index), name: { en: `Hall ${String(index + 1)}` }, position: 100 + index };
    await em.insert(Room, Object.assign(em.create(Room, model), own));
  }
  const speakers = await em.find(Speaker);
  for (let index = 0; index < missing; index += 1) {
    const id = `bench-${String(index)}`;
    await em.insert(Session, {
      ...emptySession,
      ...{ id, kind: 'parallel', state: 'confirmed', position: 1000 + index },
      title: {
        en: `Financing resilient neighbourhoods, part ${String(index)}`,
        ko: `주거지 재생 ${String(index)}`,
      },
      updatedAt: new Date('2023-09-01T00:00:00Z'),
    });
    await em.insert(Slot, { sessionId: id, venueId: 'scc', untilDate: null, ...placeOf(index) });
    await insertSpeakers(em, id, speakers, index);
  }
}

const roomOf = (index: number): string => `bench-hall-${String(index % rooms)}`;

/** Ninety minutes in one of the rooms, from one of four hours on. */
function placeOf(index: number): Pick<Slot, 'roomId' | 'onDate' | 'startsAt' | 'endsAt'> {
  const onDate = days[index % days.length] ?? '';
  const hour = 9 + 2 * (Math.floor(index / (days.length * rooms)) % 4);
  const startsAt = new Date(`${onDate}T${String(hour).padStart(2, '0')}:00:00+09:00`);
  const endsAt = new Date(startsAt.getTime() + 90 * 60_000);
  return { roomId: roomOf(Math.floor(index / days.length)), onDate, startsAt, endsAt };
}

async function insertSpeakers(
  em: EntityManager,
  sessionId: string,
  speakers: readonly Speaker[],
  index: number,
): Promise<void> {
  const parts = [0, 1, 2].flatMap((part) => speakers[(index * 7 + part * 17) % speakers.length] ?? []);
  for (const [position, { id: speakerId }] of parts.entries()) {
    const part = { sessionId, speakerId, role: 'panellist', position, minutes: null };
    await em.insert(SessionSpeaker, { ...part, state: 'confirmed' });
  }
}

async function measure({ url, database }: BenchDatabase): Promise<Measured> {
  const forum = await ServerProcess.start('forum', url);
  const cookie = await signIn(forum);
  const all = await database.read((em) => em.find(Session, { order: { id: 'ASC' } }));
  const places = await database.read((em) => em.find(Room, { order: { id: 'ASC' } }));
  const measured = {
    moves: await ask(forum, moveRequests(all, places, cookie), 200),
    pages: await ask(
      forum,
      Array.from({ length: pages }, () => requestText('GET', path, { cookie })),
      200,
    ),
    ...(await bytesOf(forum, cookie)),
  };
  await forum.stop();
  return measured;
}

async function ask({ origin }: ServerProcess, requests: string[], status: number): Promise<LoadResult> {
  const result = await load({ origin, connections: 1, requests, status });
  if (result.errors > 0)
    throw new Error(`${String(result.errors)} answers of the board were not ${String(status)}`);
  return result;
}

/** Each moves another session to where it has not been; a session's revision rises with each of its moves. */
function moveRequests(all: readonly Session[], places: readonly Room[], cookie: string): string[] {
  return Array.from({ length: moves }, (_, index) => {
    const session = all[(index * 13) % all.length];
    const date = days[index % days.length] ?? '';
    const hour = String(8 + (index % 11)).padStart(2, '0');
    const minute = String((Math.floor(index / 11) % 4) * 15).padStart(2, '0');
    const revision = (session?.revision ?? 0) + Math.floor(index / all.length);
    const form = new URLSearchParams({
      roomId: places[(index * 5) % places.length]?.id ?? '',
      startsAt: `${date}T${hour}:${minute}`,
      endsAt: `${date}T${hour}:${minute === '45' ? '59' : '55'}`,
      revision: String(revision),
    }).toString();
    const headers = {
      cookie,
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
    };
    return requestText('POST', `${path}/sessions/${session?.id ?? ''}/placement?date=${date}`, headers, form);
  });
}

async function bytesOf({ origin }: ServerProcess, cookie: string): Promise<Pick<Measured, 'html' | 'visit'>> {
  const html = await (await fetch(origin + path, { headers: { cookie } })).text();
  const assets = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, asset = '']) => asset);
  // fetch() takes apart what is compressed; the length of what was sent stands in the header.
  const sent = assets.map(async (asset) =>
    Number((await fetch(origin + asset)).headers.get('content-length')),
  );
  const page = Buffer.byteLength(html);
  return { html: page, visit: (await Promise.all(sent)).reduce((sum, bytes) => sum + bytes, page) };
}
