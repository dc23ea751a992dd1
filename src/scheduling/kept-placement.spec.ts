import { hadBy, kept, placementOf } from './kept-placement.js';
import type { Placement } from './slots.service.js';

const nowhere: Placement = { roomId: null, onDate: null, untilDate: null, startsAt: null, endsAt: null };
const timed: Placement = {
  ...nowhere,
  ...{ roomId: 'room-1', onDate: '2023-10-24' },
  ...{ startsAt: new Date('2023-10-24T00:00:00Z'), endsAt: new Date('2023-10-24T01:30:00Z') },
};
const exhibition: Placement = { ...nowhere, onDate: '2023-10-23', untilDate: '2023-10-25' };

describe('a kept placement', () => {
  it.each([nowhere, timed, { ...timed, endsAt: null }, exhibition])(
    'is the same when it is read again',
    (each) => {
      expect(placementOf(JSON.parse(JSON.stringify(kept(each))))).toEqual(each);
    },
  );
});

describe('what a session had', () => {
  it('is what it has, where nothing is known from before', () => {
    for (const each of [nowhere, timed, exhibition]) expect(hadBy(each)).toEqual(kept(each));
  });

  it('stays while it is in the tray', () => {
    expect(hadBy(nowhere, kept(timed))).toEqual(kept(timed));
    expect(hadBy({ ...nowhere, roomId: 'room-2' }, kept(timed))).toEqual({
      ...kept(timed),
      roomId: 'room-2',
    });
  });

  it('stays where it loses its hours or its room on the way', () => {
    const withoutHours = { ...nowhere, onDate: '2023-10-26' };

    expect(hadBy(withoutHours, kept(timed))).toEqual({ ...kept(timed), onDate: '2023-10-26' });
  });

  it('is no hours where it lasted several days since', () => {
    expect(hadBy(exhibition, kept(timed))).toEqual({ ...kept(exhibition), roomId: 'room-1' });
  });
});
