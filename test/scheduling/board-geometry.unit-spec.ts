import {
  at,
  clock,
  fieldsOf,
  isSame,
  ontoBoard,
  type Spot,
  stepped,
  withEnd,
} from '../../src/web/assets/scripts/board/geometry.js';

const spot: Spot = { area: 'grid', date: '2023-10-24', roomId: 'scc-302', start: 540, end: 630 };
const tray: Spot = { area: 'tray', date: '', roomId: '', start: null, end: null };
const allDay: Spot = { ...spot, area: 'all-day', start: null, end: null };

describe('a session that is dragged', () => {
  it('keeps its length', () => {
    expect(at(spot, '2023-10-25', 'scc-401', 600)).toEqual({
      ...spot,
      date: '2023-10-25',
      roomId: 'scc-401',
      start: 600,
      end: 690,
    });
  });

  it('begins on the day on which it is dropped, and may end on the next', () => {
    expect(at(spot, spot.date, spot.roomId, 1430)).toMatchObject({ start: 1430, end: 1520 });
    expect(at(spot, spot.date, spot.roomId, 2000)).toMatchObject({ start: 1435 });
    expect(at(spot, spot.date, spot.roomId, -40)).toMatchObject({ start: 0, end: 90 });
  });

  it('gets no end that it had not, but a length where it had no hours', () => {
    expect(at({ ...spot, end: null }, spot.date, spot.roomId, 600)).toMatchObject({ start: 600, end: null });
    expect(at(allDay, spot.date, spot.roomId, 600)).toMatchObject({ area: 'grid', start: 600, end: 690 });
  });

  it('has the length again that it had before it went into the tray', () => {
    const short = { ...tray, start: 600, end: 640 };

    expect(at(short, spot.date, spot.roomId, 540)).toMatchObject({ area: 'grid', start: 540, end: 580 });
    expect(at({ ...short, end: null }, spot.date, spot.roomId, 540)).toMatchObject({ start: 540, end: null });
  });

  it('is never shorter than five minutes, and ends by six in the morning', () => {
    expect(withEnd(spot, 300).end).toBe(545);
    expect(withEnd({ ...spot, start: 1320 }, 5000).end).toBe(1800);
    expect(withEnd({ ...spot, start: 0 }, 5000).end).toBe(18 * 60);
  });
});

describe('a session that is moved by keys', () => {
  it('goes up and down by so many minutes, and becomes longer and shorter', () => {
    expect(stepped(spot, 'down', 15)).toMatchObject({ start: 555, end: 645 });
    expect(stepped(spot, 'up', 5)).toMatchObject({ start: 535, end: 625 });
    expect(stepped(spot, 'longer', 15)).toMatchObject({ start: 540, end: 645 });
    expect(stepped(spot, 'shorter', 5)).toMatchObject({ start: 540, end: 625 });
    expect(stepped({ ...spot, end: null }, 'longer', 15)).toMatchObject({ start: 540, end: 645 });
  });

  it('loses its hours and gets them back', () => {
    const without = stepped({ ...spot, end: 585 }, 'hours', 15);

    expect(without.area).toBe('all-day');
    expect(stepped(without, 'hours', 15)).toMatchObject({ area: 'grid', start: 540, end: 585 });
    expect(stepped(allDay, 'down', 15)).toMatchObject({ area: 'grid', start: 540, end: 630 });
  });

  it('comes out of the tray onto the day that is shown', () => {
    expect(ontoBoard(tray, '2023-10-25', 'scc-401')).toEqual({
      area: 'grid',
      date: '2023-10-25',
      roomId: 'scc-401',
      start: 540,
      end: 630,
    });
    expect(ontoBoard(spot, '2023-10-25', 'scc-401')).toBe(spot);
    expect(
      ontoBoard({ ...tray, roomId: 'scc-302', start: 600, end: 640 }, '2023-10-25', 'scc-401'),
    ).toMatchObject({ roomId: 'scc-302', start: 600, end: 640 });
  });
});

describe('what is sent', () => {
  it('is room, start and end as the clock at the venue shows them, also after midnight', () => {
    expect(fieldsOf(spot, null, spot.date)).toEqual({
      roomId: 'scc-302',
      startsAt: '2023-10-24T09:00',
      endsAt: '2023-10-24T10:30',
    });
    expect(fieldsOf({ ...spot, date: '2023-10-31', start: 1320, end: 1530 }, null, '2023-10-31')).toEqual({
      roomId: 'scc-302',
      startsAt: '2023-10-31T22:00',
      endsAt: '2023-11-01T01:30',
    });
  });

  it('is the day alone where there are no hours, and all days of one that has several', () => {
    expect(fieldsOf(allDay, null, '2023-10-23')).toEqual({ roomId: 'scc-302', onDate: '2023-10-24' });
    expect(fieldsOf(allDay, { first: '2023-10-22', last: '2023-10-24' }, '2023-10-23')).toEqual({
      roomId: 'scc-302',
      onDate: '2023-10-23',
      untilDate: '2023-10-25',
    });
    expect(fieldsOf(allDay, { first: '2023-10-22', last: '2023-10-24' }, '')).toMatchObject({
      onDate: '2023-10-24',
      untilDate: '2023-10-26',
    });
    expect(fieldsOf(tray, null, '')).toEqual({});
  });
});

it('is the same place only where nothing differs that counts there', () => {
  expect(isSame(spot, { ...spot })).toBe(true);
  expect(isSame(spot, { ...spot, end: 645 })).toBe(false);
  expect(isSame(allDay, { ...allDay, start: 700 })).toBe(true);
  expect(isSame(tray, { ...tray, roomId: 'scc-302' })).toBe(true);
  expect(isSame(tray, allDay)).toBe(false);
});

it('reads the clock anew after midnight', () => {
  expect([545, 1440, 1530].map(clock)).toEqual(['09:05', '00:00', '01:30']);
});
