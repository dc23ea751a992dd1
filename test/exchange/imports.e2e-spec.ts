import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anonymous } from '../../src/kernel/actor.js';
import { DraftExport } from '../../src/exchange/draft-export.js';
import type { ChosenName } from '../../src/exchange/name-choices.js';
import { ImportPlanner } from '../../src/exchange/import-planner.service.js';
import { outcomeOf } from '../../src/exchange/import-writer.service.js';
import { readSchedule } from '../../src/exchange/reading/read-schedule.js';
import { writeScheduleJson } from '../../src/exchange/write-schedule-json.js';
import { writeScheduleXml } from '../../src/exchange/write-schedule-xml.js';
import { Slot } from '../../src/scheduling/slot.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { SessionSpeaker } from '../../src/sessions/session-speaker.entity.js';
import { Speaker } from '../../src/speakers/speaker.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { anySchedule, heldBy } from './any-schedule.js';

const writers = { xml: writeScheduleXml, json: writeScheduleJson };
const options = { locale: 'en', isReady: true, isPublished: false } as const;

describe('a schedule of another conference', () => {
  let forum: TestForum;

  beforeEach(async () => {
    forum = await startForum({ seeded: false });
  });
  afterEach(() => forum.stop());

  const planOf = (text: string, names: ChosenName[] = []) => {
    const read = readSchedule(new TextEncoder().encode(text));
    const planner = forum.app.get(ImportPlanner);
    return forum.read((em) => planner.plan(em, { kind: 'schedule', read }, { ...options, names }));
  };
  const importFile = async (text: string, names?: ChosenName[]) => {
    const plan = await planOf(text, names);
    await forum.database.write((em) =>
      forum.app.get(ImportPlanner).write(em, anonymous, plan, { name: 'schedule', options }),
    );
    return plan;
  };

  it.each(['xml', 'json'] as const)(
    'is exported as %s as it was imported, and imported once',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(anySchedule, async (schedule) => {
          const text = writers[format](schedule);
          const read = readSchedule(new TextEncoder().encode(text)).document;

          const exported = await forum.database
            .write(async (em) => {
              const planner = forum.app.get(ImportPlanner);
              const content = {
                kind: 'schedule',
                read: readSchedule(new TextEncoder().encode(text)),
              } as const;
              const first = await planner.plan(em, content, options);
              await planner.write(em, anonymous, first, { name: 'x', options });
              const document = await forum.app.get(DraftExport).draft(em, 'en');
              const second = outcomeOf(await planner.plan(em, content, options));
              const own = readSchedule(new TextEncoder().encode(writers[format](document)));
              const third = outcomeOf(await planner.plan(em, { kind: 'schedule', read: own }, options));
              throw new Undone({ document, outcomes: [second, third] });
            })
            .catch(undone);

          const nothing = { created: 0, changed: 0, speakers: 0, profiles: 0, rooms: 0, tracks: 0 };
          expect(exported.outcomes).toMatchObject([nothing, nothing]);
          const again = readSchedule(new TextEncoder().encode(writers[format](exported.document)));
          expect(again.problems).toEqual([]);
          expect(heldBy(again.document, format)).toEqual(heldBy(read, format));
        }),
        { numRuns: 40 },
      );
    },
  );

  it('is exported beside one of another zone, and comes back without a change', async () => {
    const file = (zone: string, offset: string, ...ids: number[]) =>
      `<schedule><conference><acronym>${zone}</acronym><time_zone_name>${zone}</time_zone_name></conference>
      <day date="2023-10-24"><room name="Hall">${ids
        .map(
          (id) => `<event id="${String(id)}"><title>S${String(id)}</title><duration>01:00</duration>
          <date>2023-10-24T00:30:00${offset}</date></event>`,
        )
        .join('')}</room></day></schedule>`;
    await importFile(file('Asia/Seoul', '+09:00', 1));
    await importFile(file('Europe/Berlin', '+02:00', 2, 3));

    const own = await forum.read((em) => forum.app.get(DraftExport).draft(em, 'en'));

    expect(own.zone).toBe('Europe/Berlin');
    const plans = [await planOf(writeScheduleXml(own)), await planOf(writeScheduleJson(own))];
    expect(plans.map(outcomeOf)).toMatchObject([
      { created: 0, changed: 0, unchanged: 3 },
      { created: 0, changed: 0, unchanged: 3 },
    ]);
    await importFile(
      writeScheduleXml(own).replace('<title>S1', '<title>First').replace('T00:30:00+09', 'T00:45:00+09'),
    );
    const slot = await forum.read((em) => em.findOneBy(Slot, { sessionId: 's1' }));
    expect([slot?.onDate, slot?.startsAt]).toEqual(['2023-10-24', new Date('2023-10-23T15:45:00Z')]);
  });

  it('is found again by its own names when it has changed', async () => {
    const [schedule] = fc.sample(
      anySchedule.filter(({ days }) => days.length > 1),
      { numRuns: 1, seed: 7 },
    );
    if (!schedule) throw new Error('no schedule');
    await importFile(writeScheduleXml(schedule));
    const event = schedule.days[0]?.rooms[0]?.events[0];
    if (!event) throw new Error('no event');
    event.title = 'Another title';

    const plan = await importFile(writeScheduleXml(schedule));

    expect(plan.sessions.flatMap(({ changes }) => changes.map(({ field, after }) => [field, after]))).toEqual(
      [['title', 'Another title']],
    );
  });

  it('finds whom it knows under the profile that hers was merged into', async () => {
    const file = (others: string) =>
      `<schedule><conference><acronym>merged</acronym></conference><day date="2023-10-24"><room name="A">
        <event id="1"><date>2023-10-24T09:00:00+09:00</date><duration>01:00</duration><title>One</title>
          <persons><person id="7">Sari Rahma</person>${others}</persons></event></room></day></schedule>`;
    await importFile(file(''));
    const organizer = await forum.organizer();
    await forum.database.write(async (em) => {
      await em.insert(Person, { id: 'kept', displayName: 'Sari Rahma', ...unnamed });
      await em.insert(Speaker, { id: 'kept', personId: 'kept', updatedAt: new Date(0) });
    });
    const merged = await organizer.post('/en/organizer/speakers/kept/merge', { from: 'sari-rahma' });

    await importFile(file('<person id="8">Budi Halim</person>'));

    expect(merged.status).toBe(303);
    expect(
      (await forum.read((em) => em.find(SessionSpeaker))).map(({ speakerId }) => speakerId).sort(),
    ).toEqual(['budi-halim', 'kept']);
  });

  it('has its names mean again what is called so here, once an organizer says so', async () => {
    const file = (room: string) =>
      `<schedule><conference><acronym>reset</acronym></conference><day date="2023-10-24"><room name="${room}">
        <event id="1"><date>2023-10-24T09:00:00+09:00</date><duration>01:00</duration><title>One</title></event></room></day></schedule>`;
    await importFile(file('Other'));
    const roomId = async () =>
      (await forum.read((em) => em.findOneByOrFail(Slot, { sessionId: 'one' }))).roomId;
    const other = await roomId();
    await importFile(file('Hall'));
    const hall = await roomId();
    await importFile(file('Hall'), [{ aspect: 'room', name: 'Hall', choice: `id:${String(other)}` }]);
    const roomNames = async () =>
      (await planOf(file('Hall'))).names.flatMap(({ aspect, choice }) => (aspect === 'room' ? choice : []));
    expect([await roomId(), await roomNames()]).toEqual([other, [`id:${String(other)}`]]);

    await importFile(file('Hall'), [{ aspect: 'room', name: 'Hall', choice: `id:${String(hall)}` }]);

    expect(await roomId()).toBe(hall);
    expect(await planOf(file('Hall'))).toMatchObject({ sessions: [{ changes: [] }] });
    expect(await roomNames()).toEqual([]);
  });

  it('leaves those on the panel whom no file names: planned, or asked and not answered', async () => {
    const file = (persons: string) =>
      `<schedule><conference><acronym>asked</acronym></conference><day date="2023-10-24"><room name="A">
        <event id="1"><date>2023-10-24T09:00:00+09:00</date><duration>01:00</duration><title>Asked</title>
          <persons>${persons}</persons></event></room></day></schedule>`;
    await importFile(
      file('<person id="1">Ana One</person><person id="2">Bo Two</person><person id="3">Cy Three</person>'),
    );
    const become = (speakerId: string, state: SessionSpeaker['state']) =>
      forum.database.write((em) => em.update(SessionSpeaker, { speakerId }, { state }));
    await become('ana-one', 'invited');
    await become('bo-two', 'planned');

    await importFile(file('<person id="4">Di Four</person>'));

    const parts = await forum.read((em) => em.find(SessionSpeaker, { order: { speakerId: 'ASC' } }));
    expect(parts.map(({ speakerId, state }) => [speakerId, state])).toEqual([
      ['ana-one', 'invited'],
      ['bo-two', 'planned'],
      ['di-four', 'confirmed'],
    ]);
  });

  it('tells what an earlier file had and this one has not, but not what it only cannot read', async () => {
    const event = (id: string, duration: string) =>
      `<event id="${id}"><date>2023-10-24T09:00:00+09:00</date><duration>${duration}</duration><title>S${id}</title></event>`;
    const file = (...events: string[]) =>
      `<schedule><conference><acronym>gone</acronym></conference><day date="2023-10-24"><room name="A">${events.join('')}</room></day></schedule>`;
    await importFile(file(event('1', '01:00'), event('2', '01:00'), event('3', '01:00')));

    const plan = await planOf(file(event('1', '01:00'), event('2', '00:00')));

    expect(plan.gone).toEqual([{ id: 's3', title: 'S3', isPublic: false }]);
    expect(plan.problems.map(({ title }) => title)).toEqual(['S2']);
  });
});

const unnamed = { givenName: null, familyName: null, originalScriptName: null };

interface Seen {
  document: Awaited<ReturnType<DraftExport['draft']>>;
  /** Of the file once more, and of what was exported. */
  outcomes: ReturnType<typeof outcomeOf>[];
}

/** Ends a transaction of which nothing shall stay. */
class Undone extends Error {
  constructor(readonly seen: Seen) {
    super('undone');
  }
}

function undone(error: unknown): Seen {
  if (error instanceof Undone) return error.seen;
  throw error;
}
