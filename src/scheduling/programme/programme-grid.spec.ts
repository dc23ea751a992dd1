import { buildProgrammeItem } from '../../../test/support/programme-items.js';
import type { ProgrammeItem } from '../programme-item.js';
import { programmeGrid } from './programme-grid.js';

const rooms = [
  { id: 'hall', partOfId: null, position: 1 },
  { id: 'lounge', partOfId: null, position: 2 },
  { id: 'hall-b', partOfId: 'hall', position: 4 },
  { id: 'hall-a', partOfId: 'hall', position: 3 },
];

type Given = Partial<Omit<ProgrammeItem, 'room'>> & { at: string; room?: string };

/** `at` is `09:00-10:30` or `09:00`, on a clock without zone. */
function item({ at, room, ...given }: Given): ProgrammeItem {
  const [start = '', end] = at.split('-').map((time) => `2023-10-23T${time}:00Z`);
  return buildProgrammeItem({
    startsAt: new Date(start),
    endsAt: end === undefined ? null : new Date(end),
    room: room === undefined ? null : { id: room, name: { en: room }, floor: null },
    block: null,
    ...given,
  });
}

/** Each row as its hour and its cells: `id+id (columns x rows)`. */
function drawn(items: ProgrammeItem[]): string[] {
  const grid = programmeGrid(items, rooms);
  const columns = grid.columns.map(({ room }) => room?.id ?? '?').join(' | ');
  const rows = grid.rows.map(({ startsAt, cells, blocks }) => {
    const texts = cells.map(({ items: within, colSpan, rowSpan }) => {
      const span = colSpan * rowSpan > 1 ? ` (${String(colSpan)}x${String(rowSpan)})` : '';
      return `${within.map(({ id }) => id).join('+')}${span}`;
    });
    const named = blocks.map(({ id }) => `[${id}] `).join('');
    return `${startsAt.toISOString().slice(11, 16)} ${named}${texts.join(' | ')}`;
  });
  return [columns, ...rows];
}

describe('the grid of a day', () => {
  it('has a column for each room that is used, in the order of the rooms, and a row for each hour', () => {
    expect(
      drawn([
        item({ id: 'late', at: '10:00-11:00', room: 'hall' }),
        item({ id: 'early', at: '09:00-10:00', room: 'lounge' }),
      ]),
    ).toEqual(['hall | lounge', '09:00  | early', '10:00 late | ']);
  });

  it('lets what lasts longer reach over rows', () => {
    expect(
      drawn([
        item({ id: 'long', at: '09:00-11:00', room: 'hall' }),
        item({ id: 'one', at: '09:00-10:00', room: 'lounge' }),
        item({ id: 'two', at: '10:00-11:00', room: 'lounge' }),
      ]),
    ).toEqual(['hall | lounge', '09:00 long (1x2) | one', '10:00 two']);
  });

  it('puts what shares a room and an hour into one cell', () => {
    expect(
      drawn([
        item({ id: 'one', at: '09:00-10:00', room: 'hall' }),
        item({ id: 'two', at: '09:30-10:30', room: 'hall' }),
      ]),
    ).toEqual(['hall', '09:00 one+two (1x3)', '09:30 ', '10:00 ']);
  });

  it('gives a hall to its parts, over which it reaches when it is used as a whole', () => {
    expect(
      drawn([
        item({ id: 'plenary', at: '09:00-10:00', room: 'hall' }),
        item({ id: 'a', at: '10:00-11:00', room: 'hall-a' }),
        item({ id: 'b', at: '10:00-11:00', room: 'hall-b' }),
        item({ id: 'c', at: '10:00-11:00', room: 'lounge' }),
      ]),
    ).toEqual(['hall-a | hall-b | lounge', '09:00 plenary (2x1) | ', '10:00 a | b | c']);
  });

  it('shows a hall and a part of it that are booked at once in one cell, over all that they take up', () => {
    expect(
      drawn([
        item({ id: 'plenary', at: '09:00-10:00', room: 'hall' }),
        item({ id: 'a', at: '09:00-10:00', room: 'hall-a' }),
        item({ id: 'b', at: '10:00-11:00', room: 'hall-b' }),
      ]),
    ).toEqual(['hall-a | hall-b', '09:00 plenary+a (2x1)', '10:00  | b']);
  });

  it('lets a break without a room reach over all columns, unless something else goes on', () => {
    expect(
      drawn([
        item({ id: 'one', at: '09:00-10:00', room: 'hall' }),
        item({ id: 'two', at: '09:00-10:00', room: 'lounge' }),
        item({ id: 'coffee', at: '10:00-10:30', kind: 'break' }),
      ]),
    ).toEqual(['hall | lounge', '09:00 one | two', '10:00 coffee (2x1)']);
    expect(
      drawn([
        item({ id: 'one', at: '09:00-10:00', room: 'hall' }),
        item({ id: 'desk', at: '09:00-10:00', kind: 'registration' }),
      ]),
    ).toEqual(['hall | ?', '09:00 one | desk']);
  });

  it('has a column of its own for what has no room yet', () => {
    expect(
      drawn([item({ id: 'one', at: '09:00-10:00', room: 'hall' }), item({ id: 'open', at: '10:00-11:00' })]),
    ).toEqual(['hall | ?', '09:00 one | ', '10:00  | open']);
  });

  it('names a block beside the hour at which its sessions begin, and gives it no cell', () => {
    expect(
      drawn([
        item({ id: 'block', at: '09:00-10:00', kind: 'parallel-block' }),
        item({ id: 'one', at: '09:00-10:00', room: 'hall', block: 'block' }),
      ]),
    ).toEqual(['hall', '09:00 [block] one']);
  });

  it('shows a block without sessions as itself', () => {
    expect(drawn([item({ id: 'block', at: '09:00-10:00', kind: 'parallel-block' })])).toEqual([
      '?',
      '09:00 block',
    ]);
  });

  it('gives what has no known end the row in which it begins', () => {
    expect(
      drawn([
        item({ id: 'desk', at: '08:00', room: 'lounge' }),
        item({ id: 'one', at: '09:00-10:00', room: 'hall' }),
      ]),
    ).toEqual(['hall | lounge', '08:00  | desk', '09:00 one | ']);
    expect(drawn([item({ id: 'party', at: '20:00', room: 'hall' })])).toEqual(['hall', '20:00 party']);
  });

  it('leaves out the hours in which nothing goes on, and what has no hour', () => {
    expect(
      drawn([
        item({ id: 'one', at: '09:00-10:00', room: 'hall' }),
        item({ id: 'two', at: '14:00-15:00', room: 'hall' }),
        { ...item({ id: 'some', at: '09:00', room: 'lounge' }), startsAt: null },
      ]),
    ).toEqual(['hall', '09:00 one', '14:00 two']);
  });
});
