import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { edition } from '../../config/edition.js';
import { Venue } from '../../src/forum/venue.entity.js';
import { Room } from '../../src/forum/room.entity.js';
import { HeldUpdatesWorker } from '../../src/calendar/held-updates.worker.js';
import { PublishedProgrammes } from '../../src/calendar/published-programmes.js';
import { instantAt, localDate, wallClock } from '../../src/kernel/zoned-time.js';
import { startForum, type TestForum } from '../support/forum.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';
import { rawRequest, type ReadEvent, readCalendar, sessionUid } from './calendars.js';
import { cancelSession, editSession, reinstateSession } from './organizing.js';
import { Delegate } from './participants.js';
import { eventInXml, instantsOf, scheduledIn } from './schedules.js';

/** Zones with trouble: odd offsets, offsets that changed since, the date line, and clocks that change during the days used here. */
const zones = [
  'Asia/Seoul',
  'Asia/Almaty',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Kabul',
  'Pacific/Niue',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Pacific/Auckland',
  'Europe/Paris',
  'America/New_York',
];

const start = fc
  .integer({ min: Date.UTC(2023, 9, 20) / 900_000, max: Date.UTC(2023, 10, 8) / 900_000 })
  .map((quarter) => new Date(quarter * 900_000));
const place = {
  zone: fc.constantFrom(...zones),
  start,
  minutes: fc.integer({ min: 1, max: 20 }).map((quarters) => quarters * 15),
};
const first = fc.record(place).filter(isWithinOneDay);
const edit = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), ...place }).filter(isWithinOneDay),
  fc.record({
    kind: fc.constant('reword' as const),
    title: fc.constantFrom('Housing', '주거, "포용"; 도시'),
  }),
  fc.record({ kind: fc.constantFrom('cancel' as const, 'reinstate' as const, 'touch' as const) }),
);
type Valued<Of> = Of extends fc.Arbitrary<infer Value> ? Value : never;
type Edit = Valued<typeof edit>;
type Place = Valued<typeof first>;

/** What a calendar must have told of a session so far. */
interface Marks {
  sequence: number;
  stamp: string;
  etag: string;
  shown: string;
}

describe('a programme, however it is edited', () => {
  let forum: TestForum;
  let organizer: Visitor;
  let delegate: Delegate;

  beforeAll(async () => {
    forum = await startForum({ seeded: false });
    organizer = await forum.organizer();
    await forum.database.write(async (em) => {
      for (const [position, zone] of zones.entries()) {
        const id = roomOf(zone);
        const columns = { name: { en: zone }, capacity: null, floor: null };
        await em.insert(Venue, { id: `at-${id}`, name: columns.name, zone });
        await em.insert(Room, { ...columns, id, venueId: `at-${id}`, position });
      }
    });
    delegate = await Delegate.approved(forum, organizer, { email: 'reader@delegate.example' });
    await delegate.want('invitations');
  });
  afterAll(() => forum.stop());

  it('states one instant everywhere, under one UID, with marks that move with what is shown and never else', async () => {
    await fc.assert(
      fc.asyncProperty(first, fc.array(edit, { minLength: 1, maxLength: 5 }), async (at, edits) => {
        const id = await forum.database.write((em) => insertSession(em, { slot: slotAt(at) }));
        forum.app.get(PublishedProgrammes).markChanged();
        await delegate.choose(id);
        let before = await expectOneTruth(id);
        for (const each of edits) {
          await apply(id, each);
          const after = await expectOneTruth(id);
          expectMarks(before, after);
          before = after;
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);

  async function apply(id: string, change: Edit): Promise<void> {
    const { status } = await sessionInApi(id);
    if (change.kind === 'cancel' && status === 'confirmed') await cancelSession(organizer, id, 'No room.');
    if (change.kind === 'reinstate' && status === 'cancelled') await reinstateSession(organizer, id);
    if (change.kind === 'touch') await editSession(forum, organizer, id, {});
    if (change.kind === 'reword') await editSession(forum, organizer, id, { titleEn: change.title });
    if (change.kind === 'move') await move(id, change);
    await forum.app.get(HeldUpdatesWorker).tellDue(new Date(Date.now() + 600_000));
  }

  /** As it is typed: the clock at the venue, which may stand for another instant where clocks are set back. */
  async function move(id: string, { zone, start: at, minutes }: Edit & { kind: 'move' }): Promise<void> {
    const local = (instant: Date) => wallClock(instant, zone).slice(0, 16);
    // An organizer can only choose days of the forum; what lies elsewhere comes from an import.
    if (!edition.days.some((day) => day.date === local(at).slice(0, 10))) return;
    const end = new Date(at.getTime() + minutes * 60_000);
    if (instantAt(local(end), zone) <= instantAt(local(at), zone)) return;
    await editSession(forum, organizer, id, {
      roomId: roomOf(zone),
      startsAt: local(at),
      endsAt: local(end),
    });
  }

  async function expectOneTruth(id: string): Promise<Marks> {
    const api = await sessionInApi(id);
    const instants = [api.start, api.end].map((text) => new Date(text).toISOString());
    const uid = sessionUid(id);
    const { event, etag } = await entry(`/calendar/sessions/${id}.ics`, uid);
    const { event: inProgramme } = await entry('/calendar/programme.ics', uid);
    const page = (await forum.visitor().get(`/en/sessions/${id}`)).text;
    const told = (await delegate.mails()).flatMap(({ event: mailed }) =>
      mailed?.uid === uid ? [mailed] : [],
    );

    expect([event.start, event.end]).toEqual(instants);
    expect([inProgramme.start, inProgramme.end, inProgramme.stamp]).toEqual([...instants, event.stamp]);
    expect(page).toContain(`datetime="${api.start}"`);
    const jsonLd: { startDate: string; endDate: string } = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}',
    );
    expect([jsonLd.startDate, jsonLd.endDate]).toEqual([api.start, api.end]);
    expect(await scheduled(id)).toEqual({ json: instants, xml: instants });
    const last = told.at(-1);
    // A cancellation names the time that was told; where the session would be now is nobody's matter.
    if (api.status === 'confirmed') expect([last?.start, last?.end]).toEqual(instants);
    expect(last?.status).toBe(api.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED');
    const sequences = told.map(({ sequence }) => sequence);
    expect([...sequences].sort((a, b) => a - b)).toEqual(sequences);
    const stamps = told.map(({ stamp }) => stamp);
    expect([...new Set(stamps)].sort()).toEqual(stamps);
    const { sequence, stamp, status, summary } = event;
    const shown = ['location', 'description', 'categories'].map((name) => event.property(name));
    return { sequence, stamp, etag, shown: JSON.stringify([...instants, status, summary, ...shown]) };
  }

  async function scheduled(id: string): Promise<{ json: string[]; xml: string[] }> {
    const [json, xml] = await Promise.all(
      ['json', 'xml'].map(async (format) =>
        (await rawRequest(`${forum.origin}/schedule.${format}`)).bytes.toString(),
      ),
    );
    const event = scheduledIn(json ?? '').find(({ slug }) => slug === id);
    const inXml = eventInXml(xml ?? '', id);
    const read = (name: string) => new RegExp(`<${name}>(.*)</${name}>`).exec(inXml)?.[1] ?? '';
    return {
      json: event ? instantsOf(event) : [],
      xml: instantsOf({ date: read('date'), duration: read('duration') }),
    };
  }

  async function entry(path: string, uid: string): Promise<{ event: ReadEvent; etag: string }> {
    const { bytes, headers } = await rawRequest(`${forum.origin}${path}`);
    return { event: readCalendar(bytes.toString()).event(uid), etag: String(headers.etag) };
  }

  async function sessionInApi(id: string): Promise<{ start: string; end: string; status: string }> {
    const { items }: { items: { id: string; start: string; end: string; status: string }[] } = JSON.parse(
      (await forum.visitor().get('/api/v1/sessions')).text,
    );
    const found = items.find((item) => item.id === id);
    if (!found) throw new Error(`No session ${id}`);
    return found;
  }
});

function expectMarks(before: Marks, after: Marks): void {
  if (after.shown === before.shown) {
    expect(after).toEqual(before);
    return;
  }
  expect(after.sequence).toBe(before.sequence + 1);
  expect(after.stamp > before.stamp).toBe(true);
  expect(after.etag).not.toBe(before.etag);
}

function slotAt({ zone, start: startsAt, minutes }: Place) {
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  const onDate = localDate(startsAt, zone);
  return { venueId: `at-${roomOf(zone)}`, roomId: roomOf(zone), onDate, startsAt, endsAt };
}

/** What ends on a day after the forum's last one cannot be saved in the form. */
function isWithinOneDay({
  zone,
  start: at,
  minutes,
}: {
  zone: string;
  start: Date;
  minutes: number;
}): boolean {
  return localDate(at, zone) === localDate(new Date(at.getTime() + minutes * 60_000), zone);
}

const roomOf = (zone: string): string => zone.toLowerCase().replace(/[^a-z]/g, '-');
