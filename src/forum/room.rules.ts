import { fold } from '../kernel/folded-text.js';
import type { LocalizedText } from '../kernel/i18n/localized-text.js';
import type { Room } from './room.entity.js';

export const roomTimeKinds = ['blocked', 'open'] as const;
export type RoomTimeKind = (typeof roomTimeKinds)[number];

/** `scc-hall-a`: the venue and the name, with a number where that is taken. */
export const roomIdFrom = (
  { venueId, name }: Pick<Room, 'venueId' | 'name'>,
  taken: ReadonlySet<string>,
): string => freeId(`${venueId}-${wordsOf(name) || 'room'}`, taken);

/** `suwon-museum` */
export const venueIdFrom = (name: LocalizedText, taken: ReadonlySet<string>): string =>
  freeId(wordsOf(name) || 'venue', taken);

const wordsOf = ({ en = '' }: LocalizedText): string =>
  fold(en)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  const plain = wanted.slice(0, longest);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? plain : `${plain}-${String(number)}`;
    if (!taken.has(id)) return id;
  }
}

/** Leaves room for a number within the 60 characters of the column. */
const longest = 54;
