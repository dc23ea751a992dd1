import { areClashing, areSimultaneous, type Item, problemsOfTimes, type Times } from './slot.rules.js';

const at = (time: string) => new Date(`2023-10-24T${time}:00+09:00`);

const item = (id: string, start: string, end: string, block: string | null = null): Item => ({
  id,
  block,
  startsAt: at(start),
  endsAt: at(end),
});

describe('areSimultaneous', () => {
  const morning = { startsAt: at('09:00'), endsAt: at('10:30') };

  it.each([
    ['the same time', '09:00', '10:30', true],
    ['an overlap at the end', '10:00', '11:00', true],
    ['one inside the other', '09:30', '10:00', true],
    ['one around the other', '08:00', '12:00', true],
    ['one that starts as the other ends', '10:30', '11:00', false],
    ['one that ends as the other starts', '08:00', '09:00', false],
  ])('finds %s: %s-%s', (_, start, end, expected) => {
    const other = { startsAt: at(start), endsAt: at(end) };

    expect(areSimultaneous(morning, other)).toBe(expected);
    expect(areSimultaneous(other, morning)).toBe(expected);
  });

  it('takes an unknown end to be the start', () => {
    expect(areSimultaneous(morning, { startsAt: at('09:30'), endsAt: null })).toBe(true);
    expect(areSimultaneous(morning, { startsAt: at('09:00'), endsAt: null })).toBe(true);
    expect(areSimultaneous(morning, { startsAt: at('10:30'), endsAt: null })).toBe(false);
    expect(
      areSimultaneous({ startsAt: at('08:00'), endsAt: null }, { startsAt: at('08:00'), endsAt: null }),
    ).toBe(true);
  });

  it('knows nothing of items without a time', () => {
    expect(areSimultaneous(morning, { startsAt: null, endsAt: null })).toBe(false);
  });
});

describe('areClashing', () => {
  const block = item('block', '09:00', '10:30');
  const inside = item('inside', '09:00', '10:30', 'block');
  const beside = item('beside', '09:30', '10:30', 'block');

  it('marks what nobody can attend together, wherever it is', () => {
    expect(areClashing(inside, beside)).toBe(true);
  });

  it('does not set a session against the block that it is part of, or against itself', () => {
    expect(areClashing(inside, block)).toBe(false);
    expect(areClashing(block, inside)).toBe(false);
    expect(areClashing(inside, inside)).toBe(false);
  });
});

describe('problemsOfTimes', () => {
  const nothing: Times = { onDate: null, untilDate: null, startsAt: null, endsAt: null };
  const days = ['2023-10-23', '2023-10-24', '2023-10-25'];
  const codesOf = (times: Partial<Times>) =>
    Object.entries(problemsOfTimes({ ...nothing, ...times }, 'Asia/Seoul', days)).map(
      ([field, { code }]) => `${field} ${code}`,
    );

  it('accepts what is known, however little it is', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ onDate: '2023-10-23' })).toEqual([]);
    expect(codesOf({ onDate: '2023-10-23', untilDate: '2023-10-25' })).toEqual([]);
    expect(codesOf({ startsAt: at('08:00') })).toEqual([]);
    expect(codesOf({ startsAt: at('09:00'), endsAt: at('10:30') })).toEqual([]);
  });

  it('refuses an end that is not after its start', () => {
    expect(codesOf({ startsAt: at('10:30'), endsAt: at('09:00') })).toEqual([
      'endsAt scheduling.end-before-start',
    ]);
    expect(codesOf({ startsAt: at('09:00'), endsAt: at('09:00') })).toEqual([
      'endsAt scheduling.end-before-start',
    ]);
    expect(codesOf({ onDate: '2023-10-25', untilDate: '2023-10-24' })).toEqual([
      'untilDate scheduling.end-before-start',
    ]);
    expect(codesOf({ untilDate: '2023-10-24' })).toEqual(['untilDate scheduling.end-before-start']);
  });

  it('refuses an end without a start', () => {
    expect(codesOf({ endsAt: at('10:30') })).toEqual(['startsAt scheduling.start-missing']);
  });

  it('lets a session end after midnight, and refuses one that lasts for days', () => {
    const nextMorning = new Date('2023-10-24T15:00:00Z');

    expect(codesOf({ startsAt: at('09:00'), endsAt: nextMorning })).toEqual([]);
    expect(codesOf({ startsAt: at('05:59'), endsAt: nextMorning })).toEqual(['endsAt scheduling.too-long']);
  });

  it('refuses dates outside the forum, by the calendar of the venue', () => {
    const lateOnTheEve = new Date('2023-10-22T14:59:00Z');
    const midnight = new Date('2023-10-22T15:00:00Z');

    expect(codesOf({ startsAt: lateOnTheEve, endsAt: midnight })).toEqual([
      'startsAt scheduling.outside-forum',
    ]);
    expect(codesOf({ startsAt: midnight, endsAt: new Date('2023-10-25T15:00:00Z') })).toEqual([
      'endsAt scheduling.outside-forum',
    ]);
    expect(codesOf({ onDate: '2023-10-22', untilDate: '2023-10-26' })).toEqual([
      'onDate scheduling.outside-forum',
      'untilDate scheduling.outside-forum',
    ]);
  });
});
