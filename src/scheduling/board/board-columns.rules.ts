import type { Room } from '../../forum/room.entity.js';

type Placed = Pick<Room, 'id' | 'venueId' | 'partOfId' | 'position'>;

/** A room as a column of the board. */
export interface BoardColumn<Of extends Placed = Room> {
  room: Of;
  /** The divisible hall of the group in which it stands; the hall itself too. Null: a room of its own. */
  hallId: string | null;
}

/** The main venue first; within a venue by position, each divisible hall followed at once by its parts. */
export function columnsOf<Of extends Placed>(rooms: readonly Of[], mainVenueId: string): BoardColumn<Of>[] {
  const known = new Set(rooms.map(({ id }) => id));
  const parts = Map.groupBy(rooms, ({ partOfId }) =>
    partOfId !== null && known.has(partOfId) ? partOfId : '',
  );
  const inOrder = (some: readonly Of[]) => [...some].sort((a, b) => byPlace(a, b, mainVenueId));
  return inOrder(parts.get('') ?? []).flatMap((room): BoardColumn<Of>[] => {
    const own = inOrder(parts.get(room.id) ?? []);
    const hallId = own.length > 0 ? room.id : null;
    return [room, ...own].map((each) => ({ room: each, hallId }));
  });
}

function byPlace(a: Placed, b: Placed, mainVenueId: string): number {
  const rank = ({ venueId }: Placed) => (venueId === mainVenueId ? 0 : 1);
  return rank(a) - rank(b) || compare(a.venueId, b.venueId) || a.position - b.position || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
