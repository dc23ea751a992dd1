import { localDate } from '../../kernel/zoned-time.js';
import { type ProgrammeItem, type ProgrammeRoom, type ProgrammeVenue, zoneOf } from '../programme-item.js';
import { blocksAmong } from './blocks.js';
import { isOnDay } from './item-days.js';

/** What goes on in one place and what comes next there, still today. */
export interface PlaceNow {
  /** Null: what has no room yet, or takes place everywhere. */
  room: ProgrammeRoom | null;
  venue: ProgrammeVenue | null;
  now: ProgrammeItem[];
  /** Those that begin next, at one time. */
  next: ProgrammeItem[];
}

export interface NowAndNext {
  places: PlaceNow[];
  /** Of today, without an hour. */
  withoutHour: ProgrammeItem[];
  /** What begins first after today; empty when nothing comes any more. */
  later: ProgrammeItem[];
}

/** The programme as it stands at this instant. `rooms` give the order of the places; what has no room comes first. */
export function nowAndNext(
  items: readonly ProgrammeItem[],
  now: Date,
  rooms: readonly { id: string }[],
): NowAndNext {
  const today = (item: ProgrammeItem) => localDate(now, zoneOf(item));
  const all = items.filter((item) => isRunning(item, now) || isOnDay(item, today(item)));
  const blocks = blocksAmong(all);
  const ofToday = all.filter(({ id }) => !blocks.has(id));
  const order = new Map(rooms.map(({ id }, index) => [id, index]));
  const placeOf = (id: string) => (id === nowhere ? -1 : (order.get(id) ?? rooms.length));
  const byRoom = Map.groupBy(ofToday, ({ room }) => room?.id ?? nowhere);
  return {
    places: [...byRoom]
      .sort(([a], [b]) => placeOf(a) - placeOf(b))
      .map(([, inRoom]) => placeNow(inRoom, now))
      .filter((place) => place.now.length + place.next.length > 0),
    withoutHour: ofToday.filter(({ startsAt }) => startsAt === null),
    later: firstOf(
      items.filter((item) => item.startsAt && item.startsAt > now && !isOnDay(item, today(item))),
    ),
  };
}

const nowhere = '';

function placeNow(items: readonly ProgrammeItem[], now: Date): PlaceNow {
  const [any] = items;
  return {
    room: any?.room ?? null,
    venue: any?.venue ?? null,
    now: items.filter((item) => isRunning(item, now)),
    next: firstOf(items.filter(({ startsAt }) => startsAt && startsAt > now)),
  };
}

/** What has no known end goes on until its day is over. */
export function isRunning(item: ProgrammeItem, now: Date): boolean {
  const { startsAt, endsAt } = item;
  if (!startsAt || startsAt > now) return false;
  return endsAt ? now < endsAt : isOnDay(item, localDate(now, zoneOf(item)));
}

function firstOf(items: readonly ProgrammeItem[]): ProgrammeItem[] {
  const starts = items.flatMap(({ startsAt }) => (startsAt ? [startsAt.getTime()] : []));
  const first = Math.min(...starts);
  return items.filter(({ startsAt }) => startsAt?.getTime() === first);
}
