import { buildProgrammeItem } from '../../../test/support/programme-items.js';
import type { ProgrammeItem } from '../programme-item.js';
import { nowAndNext } from './now-and-next.js';

const rooms = [{ id: 'hall' }, { id: 'lounge' }];

/** On clocks of Seoul. */
const at = (local: string): Date => new Date(`${local}:00+09:00`);

type Given = Partial<Omit<ProgrammeItem, 'room'>> & { room?: string };

function item(id: string, start: string, end: string | null, { room, ...given }: Given = {}): ProgrammeItem {
  return buildProgrammeItem({
    id,
    onDate: start.slice(0, 10),
    untilDate: end && end.slice(0, 10) !== start.slice(0, 10) ? end.slice(0, 10) : null,
    startsAt: start.length > 10 ? at(start) : null,
    endsAt: end === null || end.length === 10 ? null : at(end),
    room: room === undefined ? null : { id: room, name: { en: room }, floor: null },
    block: null,
    ...given,
  });
}

const ids = (items: readonly ProgrammeItem[]): string => items.map(({ id }) => id).join(' ');

function told(items: ProgrammeItem[], now: string) {
  const { places, withoutHour, later } = nowAndNext(items, at(now), rooms);
  return {
    places: places.map((place) => [place.room?.id ?? '-', ids(place.now), ids(place.next)]),
    withoutHour: ids(withoutHour),
    later: ids(later),
  };
}

const day = [
  item('desk', '2023-10-23T08:00', null),
  item('talk', '2023-10-23T09:00', '2023-10-23T10:30', { room: 'lounge' }),
  item('panel', '2023-10-23T10:30', '2023-10-23T12:00', { room: 'lounge' }),
  item('opening', '2023-10-23T09:00', '2023-10-23T10:00', { room: 'hall' }),
  item('stand', '2023-10-23', '2023-10-24'),
  item('tomorrow', '2023-10-24T09:00', '2023-10-24T10:00', { room: 'hall' }),
  item('beside', '2023-10-24T09:00', '2023-10-24T10:00', { room: 'lounge' }),
  item('evening', '2023-10-24T19:00', '2023-10-24T20:00', { room: 'hall' }),
];

describe('now and next', () => {
  it('tells for each room what goes on and what comes next today, and what begins first after today', () => {
    expect(told(day, '2023-10-23T09:30')).toEqual({
      places: [
        ['-', 'desk', ''],
        ['hall', 'opening', ''],
        ['lounge', 'talk', 'panel'],
      ],
      withoutHour: 'stand',
      later: 'tomorrow beside',
    });
  });

  it('counts an item from its first minute to before its last', () => {
    expect(told(day, '2023-10-23T09:00').places[1]).toEqual(['hall', 'opening', '']);
    expect(told(day, '2023-10-23T10:00').places.map(([room]) => room)).toEqual(['-', 'lounge']);
    expect(told(day, '2023-10-23T10:30').places[1]).toEqual(['lounge', 'panel', '']);
  });

  it('lets what has no known end go on until its day is over', () => {
    expect(told(day, '2023-10-23T23:59').places).toEqual([['-', 'desk', '']]);
    expect(told(day, '2023-10-24T00:00').places).toEqual([
      ['hall', '', 'tomorrow'],
      ['lounge', '', 'beside'],
    ]);
  });

  it('tells what comes first before the forum, and nothing after it', () => {
    expect(told(day, '2023-09-18T09:00')).toEqual({ places: [], withoutHour: '', later: 'desk' });
    expect(told(day, '2023-11-01T09:00')).toEqual({ places: [], withoutHour: '', later: '' });
  });

  it('still tells of a night that began the day before', () => {
    const night = item('night', '2023-10-23T22:00', '2023-10-24T01:30', { room: 'hall' });

    expect(told([night], '2023-10-24T01:00').places).toEqual([['hall', 'night', '']]);
    expect(told([night], '2023-10-24T01:30').places).toEqual([]);
  });

  it('names the sessions of a block instead of the block', () => {
    const block = item('block', '2023-10-23T09:00', '2023-10-23T10:00');
    const within = item('within', '2023-10-23T09:00', '2023-10-23T10:00', { room: 'hall', block: 'block' });

    expect(told([block, within], '2023-10-23T09:30').places).toEqual([['hall', 'within', '']]);
    expect(told([block], '2023-10-23T09:30').places).toEqual([['-', 'block', '']]);
  });
});
