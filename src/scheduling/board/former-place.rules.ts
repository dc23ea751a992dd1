import { localDate } from '../../kernel/zoned-time.js';
import type { KeptPlacement } from '../kept-placement.js';
import { type ProgrammeItem, zoneOf } from '../programme-item.js';
import { type Span, spanOf } from './board-layout.rules.js';

/** What a session without hours, or without a day, had before: nothing of it is lost by taking it off the board. */
export interface FormerPlace {
  /** Those that it had, where it has none now. */
  hours: Span | null;
  /** In the tray: its own room, or the one that it had. */
  roomId: string | null;
  /** In the tray: the day that it had. */
  date: string | null;
  /** In the tray: its first and last day, where it had several. */
  days: { first: string; last: string } | null;
}

type Placed = Pick<ProgrammeItem, 'id' | 'onDate' | 'untilDate' | 'startsAt' | 'endsAt' | 'venue' | 'room'>;

export function formerPlaceOf(item: Placed, had: KeptPlacement | undefined): FormerPlace {
  const roomId = item.room?.id ?? null;
  if (!had || item.startsAt) return { hours: null, roomId, date: null, days: null };
  const hours = hoursOf(item, had);
  if (item.onDate !== null) return { hours, roomId, date: null, days: null };
  const { onDate: first, untilDate: last } = had;
  return {
    hours,
    roomId: roomId ?? had.roomId,
    date: first,
    days: first && last && !hours ? { first, last } : null,
  };
}

function hoursOf(item: Placed, { startsAt, endsAt }: KeptPlacement): Span | null {
  if (startsAt === null) return null;
  const had = { ...item, startsAt: new Date(startsAt), endsAt: endsAt === null ? null : new Date(endsAt) };
  return spanOf(had, localDate(had.startsAt, zoneOf(item)));
}
