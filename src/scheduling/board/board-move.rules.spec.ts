import type { Placement } from '../slots.service.js';
import { exchanged, kept, placementOf, unscheduled } from './board-move.rules.js';

const at = (time: string) => new Date(`2023-10-24T${time}:00+09:00`);

const placement = (roomId: string, start: string, end: string | null): Placement => ({
  roomId,
  onDate: '2023-10-24',
  untilDate: null,
  startsAt: at(start),
  endsAt: end === null ? null : at(end),
});

describe('exchanged', () => {
  it('gives each the room and the start of the other, and leaves each its length', () => {
    const [one, other] = exchanged(
      placement('room-1', '09:00', '10:30'),
      placement('room-2', '14:00', '14:45'),
    );

    expect(one).toEqual(placement('room-2', '14:00', '15:30'));
    expect(other).toEqual(placement('room-1', '09:00', '09:45'));
  });

  it('gives what has no hours the whole place of the other', () => {
    const timed = placement('room-1', '09:00', '10:30');

    expect(exchanged(unscheduled, timed)).toEqual([timed, unscheduled]);
    expect(exchanged(placement('room-2', '11:00', null), timed)).toEqual([
      timed,
      placement('room-2', '11:00', '12:30'),
    ]);
  });
});

describe('a kept placement', () => {
  it('is the same when it is read again', () => {
    for (const each of [
      unscheduled,
      placement('room-1', '09:00', '10:30'),
      placement('room-1', '09:00', null),
    ]) {
      expect(placementOf(JSON.parse(JSON.stringify(kept(each))))).toEqual(each);
    }
  });
});
