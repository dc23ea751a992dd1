import type { Placement } from '../slots.service.js';
import { hadBy, kept } from '../kept-placement.js';
import { exchanged, unscheduled } from './board-move.rules.js';

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
      { placement: placement('room-1', '09:00', '10:30') },
      { placement: placement('room-2', '14:00', '14:45') },
    );

    expect(one).toEqual(placement('room-2', '14:00', '15:30'));
    expect(other).toEqual(placement('room-1', '09:00', '09:45'));
  });

  it('gives what has never had hours the whole place of the other', () => {
    const timed = placement('room-1', '09:00', '10:30');

    expect(exchanged({ placement: unscheduled }, { placement: timed })).toEqual([timed, unscheduled]);
    expect(exchanged({ placement: placement('room-2', '11:00', null) }, { placement: timed })).toEqual([
      timed,
      placement('room-2', '11:00', '12:30'),
    ]);
  });

  it('leaves what is in the tray the length that it had', () => {
    const had = hadBy(placement('room-2', '14:00', '14:45'));

    const [fromTray] = exchanged(
      { placement: unscheduled, had },
      { placement: placement('room-1', '09:00', '10:30') },
    );

    expect(fromTray).toEqual(placement('room-1', '09:00', '09:45'));
  });

  it('leaves what lasts several days its number of them, and lends it to nobody', () => {
    const days = (roomId: string, onDate: string, untilDate: string | null): Placement => ({
      ...unscheduled,
      ...{ roomId, onDate, untilDate },
    });
    const exhibition = days('room-1', '2023-10-23', '2023-10-25');
    const party = days('room-2', '2023-10-24', null);

    expect(exchanged({ placement: exhibition }, { placement: party })).toEqual([
      days('room-2', '2023-10-24', '2023-10-26'),
      days('room-1', '2023-10-23', null),
    ]);
    expect(exchanged({ placement: unscheduled, had: kept(exhibition) }, { placement: party })[0]).toEqual(
      days('room-2', '2023-10-24', '2023-10-26'),
    );
  });
});
