import { columnsOf } from './board-columns.rules.js';

const room = (id: string, position: number, more: { venueId?: string; partOfId?: string } = {}) => ({
  id,
  position,
  venueId: 'centre',
  partOfId: null,
  ...more,
});

const columns = (...rooms: ReturnType<typeof room>[]) =>
  columnsOf(rooms, 'centre').map((column) => `${column.room.id} ${column.hallId ?? '-'}`);

describe('columnsOf', () => {
  it('puts the parts of a hall next to each other behind it, wherever they stand in the list', () => {
    const found = columns(
      room('hall-b', 9, { partOfId: 'hall' }),
      room('room', 2),
      room('hall', 1),
      room('hall-a', 8, { partOfId: 'hall' }),
    );

    expect(found).toEqual(['hall hall', 'hall-a hall', 'hall-b hall', 'room -']);
  });

  it('begins with the main venue', () => {
    expect(columns(room('hotel', 1, { venueId: 'a-hotel' }), room('room', 7))).toEqual(['room -', 'hotel -']);
  });

  it('loses no part whose hall is not there', () => {
    expect(columns(room('part', 1, { partOfId: 'gone' }))).toEqual(['part -']);
  });
});
