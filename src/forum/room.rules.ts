import { fold } from '../kernel/folded-text.js';
import type { Room } from './room.entity.js';

export const roomTimeKinds = ['blocked', 'open'] as const;
export type RoomTimeKind = (typeof roomTimeKinds)[number];

/** `scc-hall-a`: the venue and the name, with a number where that is taken. */
export function roomIdFrom(
  { venueId, name }: Pick<Room, 'venueId' | 'name'>,
  taken: ReadonlySet<string>,
): string {
  const words = fold(name.en ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const plain = `${venueId}-${words || 'room'}`.slice(0, longest);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? plain : `${plain}-${String(number)}`;
    if (!taken.has(id)) return id;
  }
}

/** Leaves room for a number within the 60 characters of the column. */
const longest = 54;
