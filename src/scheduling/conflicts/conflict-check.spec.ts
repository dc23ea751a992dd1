import fc from 'fast-check';
import { ConflictCheck } from './conflict-check.js';
import { keyOf } from './conflict.js';
import type { InterpreterTeam, Plan, PlannedItem, PlannedPerson, PlannedRoom } from './plan.js';

const hour = 3_600_000;

/** The forum lasts from hour 0 to hour 48. */
const between = (start: number, end: number) => ({ start: start * hour, end: end * hour });

const item = (id: string, facts: Partial<PlannedItem> = {}): PlannedItem => ({
  id,
  within: null,
  track: null,
  isMinisterial: false,
  period: between(9, 10),
  days: null,
  roomId: null,
  venueId: null,
  people: [],
  unsettled: [],
  expected: null,
  signedUp: 0,
  layout: null,
  equipment: [],
  booths: null,
  needsStepFreeAccess: false,
  interpretation: [],
  teams: [],
  after: [],
  ...facts,
});

const room = (id: string, facts: Partial<PlannedRoom> = {}): PlannedRoom => ({
  id,
  venueId: 'centre',
  partOf: null,
  capacities: new Map(),
  equipment: null,
  isStepFree: null,
  turnoverMinutes: 0,
  booths: null,
  isClosed: false,
  openings: null,
  blocked: [],
  ...facts,
});

const person = (id: string, facts: Partial<PlannedPerson> = {}): PlannedPerson => ({
  id,
  isMinister: false,
  unavailable: [],
  ...facts,
});

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

interface Facts {
  items: PlannedItem[];
  rooms?: PlannedRoom[];
  people?: PlannedPerson[];
  teams?: InterpreterTeam[];
  audiences?: Record<string, string[]>;
}

const plan = ({ items, rooms = [], people = [], teams = [], audiences = {} }: Facts): Plan => ({
  items,
  rooms: byId(rooms),
  people: byId(people),
  teams: byId(teams),
  forum: between(0, 48),
  travelMinutes: (from, to) => (from === to ? 0 : 30),
  audiences: new Map(Object.entries(audiences)),
});

/** `rule: items` of all conflicts. */
const found = (facts: Facts): string[] =>
  new ConflictCheck(plan(facts)).conflicts.map(({ rule, items }) => `${rule}: ${items.join(' ')}`).sort();

describe('a room', () => {
  const inHall = { roomId: 'hall' };

  it('holds one session at a time', () => {
    const items = [item('a', inHall), item('b', { ...inHall, period: between(9.5, 11) })];
    expect(found({ items, rooms: [room('hall')] })).toEqual(['room-overlap: a b']);
  });

  it('is free again at the minute at which a session ends', () => {
    const items = [item('a', inHall), item('b', { ...inHall, period: between(10, 11) })];
    expect(found({ items, rooms: [room('hall')] })).toEqual([]);
  });

  it('needs its time to be cleared', () => {
    const items = [item('a', inHall), item('b', { ...inHall, period: between(10.25, 11) })];
    expect(found({ items, rooms: [room('hall', { turnoverMinutes: 30 })] })).toEqual([
      'turnover-too-short: a b',
    ]);
    expect(found({ items, rooms: [room('hall', { turnoverMinutes: 15 })] })).toEqual([]);
  });

  it('holds a block and its sessions, which are one thing', () => {
    const items = [item('block', inHall), item('a', { ...inHall, within: 'block' })];
    expect(found({ items, rooms: [room('hall')] })).toEqual([]);
  });

  it('that is divided is taken by each of its parts, which do not disturb each other', () => {
    const rooms = [room('hall'), room('east', { partOf: 'hall' }), room('west', { partOf: 'hall' })];
    const items = [item('e', { roomId: 'east' }), item('w', { roomId: 'west' })];
    expect(found({ items, rooms })).toEqual([]);
    expect(found({ items: [...items, item('whole', inHall)], rooms })).toEqual([
      'room-overlap: e whole',
      'room-overlap: w whole',
    ]);
  });

  it('is open when it is open', () => {
    const rooms = [room('hall', { openings: [between(8, 10)], blocked: [between(8, 8.5)] })];
    expect(found({ items: [item('a', inHall)], rooms })).toEqual([]);
    expect(found({ items: [item('a', { ...inHall, period: between(9.5, 10.5) })], rooms })).toEqual([
      'room-closed: a',
    ]);
    expect(found({ items: [item('a', { ...inHall, period: between(8, 9) })], rooms })).toEqual([
      'room-blocked: a',
    ]);
  });

  it('of a closed venue cannot be used at any hour', () => {
    const rooms = [room('hall', { isClosed: true, blocked: [between(8, 12)] })];
    expect(found({ items: [item('a', inHall)], rooms })).toEqual(['venue-closed: a']);
    expect(found({ items: [item('a', { ...inHall, period: null })], rooms })).toEqual(['venue-closed: a']);
  });

  it('must hold whoever has signed up, and should hold whoever is expected', () => {
    const rooms = [
      room('hall', {
        capacities: new Map([
          ['theatre', 200],
          ['u-shape', 40],
        ]),
      }),
    ];
    const with200 = { ...inHall, signedUp: 150, expected: 200 };
    expect(found({ items: [item('a', with200)], rooms })).toEqual([]);
    expect(found({ items: [item('a', { ...with200, layout: 'u-shape' })], rooms })).toEqual(['room-full: a']);
    expect(found({ items: [item('a', { ...with200, expected: 201 })], rooms })).toEqual([
      'room-too-small: a',
    ]);
    expect(found({ items: [item('a', { ...inHall, layout: 'banquet' })], rooms })).toEqual([
      'layout-impossible: a',
    ]);
  });

  it('of which nothing is known is not found wanting', () => {
    const wants = { ...inHall, expected: 5000, layout: 'banquet', equipment: ['stage'] };
    expect(found({ items: [item('a', wants)], rooms: [room('hall')] })).toEqual([]);
  });

  it('has what the session needs, or each missing thing is told', () => {
    const rooms = [room('hall', { equipment: new Set(['screen']), isStepFree: false })];
    const wants = { ...inHall, equipment: ['screen', 'stage', 'booth'], needsStepFreeAccess: true };
    expect(found({ items: [item('a', wants)], rooms })).toEqual([
      'equipment-missing: a',
      'equipment-missing: a',
      'not-step-free: a',
    ]);
    expect(
      found({ items: [item('a', { ...inHall, needsStepFreeAccess: true })], rooms: [room('hall')] }),
    ).toEqual(['step-free-unknown: a']);
  });
});

describe('a person', () => {
  const people = [person('kim'), person('lee')];

  it('is in one place, whatever the part', () => {
    const items = [item('a', { people: ['kim', 'lee'] }), item('b', { people: ['kim'] })];
    const { conflicts } = new ConflictCheck(plan({ items, people }));
    expect(conflicts).toMatchObject([{ rule: 'person-twice', items: ['a', 'b'], subject: 'kim' }]);
  });

  it('needs time to get from venue to venue', () => {
    const items = [
      item('a', { people: ['kim'], venueId: 'centre' }),
      item('b', { people: ['kim'], venueId: 'hotel', period: between(10.25, 11) }),
    ];
    expect(found({ items, people })).toEqual(['travel-too-short: a b']);
    const later = [items[0], item('b', { ...items[1], period: between(10.5, 11) })].flatMap((it) => it ?? []);
    expect(found({ items: later, people })).toEqual([]);
  });

  it('is not there when she said that she cannot be', () => {
    const away = [person('kim', { unavailable: [between(9.5, 12)] })];
    expect(found({ items: [item('a', { people: ['kim'] })], people: away })).toEqual([
      'person-unavailable: a',
    ]);
  });

  it('who is a minister is where ministers are', () => {
    const ministers = [person('kim', { isMinister: true }), person('lee')];
    const items = [
      item('round-table', { isMinisterial: true }),
      item('panel', { people: ['kim'] }),
      item('other', { people: ['lee'] }),
    ];
    expect(found({ items, people: ministers })).toEqual(['minister-elsewhere: panel round-table']);
    expect(
      found({ items: [item('a', { isMinisterial: true }), item('b', { isMinisterial: true })] }),
    ).toEqual(['ministers-twice: a b']);
  });
});

describe('interpretation', () => {
  const team = {
    id: 'booth-1',
    pairs: ['en-ko'],
    interpreters: 2,
    hoursPerDay: 6,
    takesRelay: false,
    available: null,
  };

  it('is missing until a team for the languages is there', () => {
    const wanted = { interpretation: ['en-ko', 'en-ru'] };
    expect(found({ items: [item('a', { ...wanted, teams: ['booth-1'] })], teams: [team] })).toEqual([
      'interpreters-missing: a',
    ]);
  });

  it('goes over a third language where a team works from the words of another', () => {
    const russian = { ...team, id: 'booth-2', pairs: ['en-ru'] };
    const wanted = item('a', { interpretation: ['ko-ru'], teams: ['booth-1', 'booth-2'] });
    expect(found({ items: [wanted], teams: [team, russian] })).toEqual(['interpreters-missing: a']);
    const relaying = { ...russian, takesRelay: true };
    expect(found({ items: [wanted], teams: [team, relaying] })).toEqual(['interpreted-by-relay: a']);
    const alone = { ...relaying, pairs: ['en-ru', 'en-ko'] };
    expect(found({ items: [{ ...wanted, teams: ['booth-2'] }], teams: [alone] })).toEqual([
      'interpreters-missing: a',
    ]);
  });

  it('is done by who is there', () => {
    const items = [item('a', { teams: ['booth-1'] })];
    const from = (start: number) => [{ ...team, available: [between(start, 12)] }];
    expect(found({ items, teams: from(9) })).toEqual([]);
    expect(found({ items, teams: from(9.5) })).toEqual(['team-unavailable: a']);
  });

  it('needs a booth for each team', () => {
    const rooms = [room('hall', { booths: 1 })];
    const second = { ...team, id: 'booth-2' };
    const both = item('a', { roomId: 'hall', teams: ['booth-1', 'booth-2'] });
    expect(found({ items: [both], rooms, teams: [team, second] })).toEqual(['booths-missing: a']);
    expect(found({ items: [{ ...both, teams: ['booth-1'] }], rooms, teams: [team] })).toEqual([]);
    expect(found({ items: [{ ...both, teams: [], booths: 2 }], rooms })).toEqual(['booths-missing: a']);
  });

  it('is not done by one alone', () => {
    const items = [item('a', { teams: ['booth-1'] })];
    expect(found({ items, teams: [{ ...team, interpreters: 1 }] })).toEqual(['team-incomplete: a']);
  });

  it('is in one session at a time, for the hours of a day', () => {
    const at = (id: string, start: number, end: number) =>
      item(id, { teams: ['booth-1'], period: between(start, end) });
    expect(found({ items: [at('a', 9, 10), at('b', 9.5, 11)], teams: [team] })).toEqual(['team-twice: a b']);
    expect(found({ items: [at('a', 8, 12), at('b', 13, 15.5)], teams: [team] })).toEqual([
      'team-too-long: b',
    ]);
    expect(found({ items: [at('a', 8, 12), at('b', 32, 36)], teams: [team] })).toEqual([]);
  });
});

describe('an audience', () => {
  const people = Array.from({ length: 12 }, (_, index) => `participant-${String(index)}`);

  it('that wants both of two parallel items is told', () => {
    const items = [item('a', { track: 'one' }), item('b', { track: 'one' })];
    expect(found({ items, audiences: { a: people, b: people } })).toEqual(['shared-audience: a b']);
    expect(found({ items, audiences: { a: people, b: people.slice(0, 9) } })).toEqual(['same-track: a b']);
  });

  it('is taken to be that of the track where nothing else is known', () => {
    expect(found({ items: [item('a', { track: 'one' }), item('b', { track: 'two' })] })).toEqual([]);
  });
});

describe('time', () => {
  it('is that of the forum', () => {
    expect(found({ items: [item('a', { period: between(47, 49) })] })).toEqual(['outside-forum: a']);
    const withoutHours = { period: null, days: between(48, 72) };
    expect(found({ items: [item('a', withoutHours)] })).toEqual(['outside-forum: a']);
  });

  it('has an order where one is asked for', () => {
    const second = item('b', { after: ['a'], period: between(9.5, 11) });
    expect(found({ items: [item('a'), second] })).toEqual(['wrong-order: a b']);
    expect(found({ items: [item('a', { period: between(40, 41) }), second] })).toEqual(['wrong-order: a b']);
    expect(found({ items: [item('a', { period: between(8, 9.5) }), second] })).toEqual([]);
  });
});

describe('a move', () => {
  it('tells what it brought and what it ended', () => {
    const inHall = { roomId: 'hall' };
    const items = [item('a', inHall), item('b', inHall), item('c', { ...inHall, period: between(11, 12) })];
    const check = new ConflictCheck(plan({ items, rooms: [room('hall')] }));

    const { added, removed } = check.replace(item('b', { ...inHall, period: between(11, 12) }));

    expect(added.map(({ items: both }) => both)).toEqual([['b', 'c']]);
    expect(removed.map(({ items: both }) => both)).toEqual([['a', 'b']]);
    expect(check.of('a')).toEqual([]);
  });

  it('leaves the same conflicts as looking at everything again', () => {
    const rooms = [
      room('hall', { turnoverMinutes: 30 }),
      room('east', { partOf: 'hall', capacities: new Map([['theatre', 20]]) }),
    ];
    const people = [person('kim', { isMinister: true }), person('lee', { unavailable: [between(12, 14)] })];
    const team = { id: 'booth-1', pairs: ['en-ko'], interpreters: 2, hoursPerDay: 3, takesRelay: false };
    const teams = [
      { ...team, available: null },
      { ...team, id: 'booth-2', pairs: ['en-ru'], takesRelay: true, available: [between(8, 40)] },
    ];
    const anyItem = fc.record({
      start: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
      quarters: fc.integer({ min: 0, max: 12 }),
      roomId: fc.constantFrom(null, 'hall', 'east'),
      venueId: fc.constantFrom('centre', 'hotel'),
      people: fc.subarray(['kim', 'lee']),
      teams: fc.subarray(['booth-1', 'booth-2']),
      interpretation: fc.subarray(['en-ko', 'ko-ru']),
      track: fc.constantFrom(null, 'one'),
      isMinisterial: fc.boolean(),
      signedUp: fc.integer({ min: 0, max: 40 }),
      after: fc.subarray(['item-0', 'item-1']),
      within: fc.constantFrom(null, 'item-2'),
    });
    const asItem = (
      index: number,
      { start, quarters, ...facts }: typeof anyItem extends fc.Arbitrary<infer Given> ? Given : never,
    ) => {
      const period = start === null ? null : between(start / 2, start / 2 + quarters / 4);
      return item(`item-${String(index)}`, { ...facts, period });
    };
    const keys = (check: ConflictCheck) => check.conflicts.map(keyOf).sort();

    const move = fc.tuple(fc.nat(7), anyItem);
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 8, maxLength: 8 }), fc.array(move), (drawn, moves) => {
        const items = drawn.map((facts, index) => asItem(index, facts));
        const check = new ConflictCheck(plan({ items, rooms, people, teams }));
        for (const [index, facts] of moves) {
          items[index] = asItem(index, facts);
          check.replace(asItem(index, facts));
        }
        expect(keys(check)).toEqual(keys(new ConflictCheck(plan({ items, rooms, people, teams }))));
      }),
    );
  });
});
