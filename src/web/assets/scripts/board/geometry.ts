/** Where a session is on the board, or would be. Minutes count from the midnight with which the day begins. */
export interface Spot {
  area: 'grid' | 'all-day' | 'tray';
  /** `2023-10-23`; empty in the tray. */
  date: string;
  /** Empty where there is no room yet. */
  roomId: string;
  /** Without hours: those that it had. Null: none yet. */
  start: number | null;
  /** Null where it is not known. */
  end: number | null;
}

/** What the keyboard can do with a session that is picked up. */
export type Step = 'up' | 'down' | 'shorter' | 'longer' | 'hours';

const day = 1440;
/** An item that lasts longer is one of several days. */
const longest = 18 * 60;
const shortest = 5;
/** A night may go on until six. */
export const lastHour = 30;
/** Minutes, and the hour at which it begins, of a session that has no hours yet. */
const usual = { start: 9 * 60, length: 90 };

/** A session that has lost its hours on the way still knows how long it was. */
const lengthOf = ({ start, end }: Spot): number =>
  start === null || end === null ? usual.length : end - start;

/** It begins at a known time, and nobody knows when it ends. */
const isOpen = ({ start, end }: Spot): boolean => start !== null && end === null;

export const snapped = (minutes: number, step: number): number => Math.round(minutes / step) * step;

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** The session at another time of this day; it begins on the day itself, but may end after its midnight. */
export function at(spot: Spot, date: string, roomId: string, start: number): Spot {
  const begins = within(start, 0, day - shortest);
  const end = isOpen(spot) ? null : Math.min(begins + lengthOf(spot), lastHour * 60);
  return { area: 'grid', date, roomId, start: begins, end };
}

export function withEnd(spot: Spot, end: number): Spot {
  const start = startOf(spot);
  return { ...spot, end: within(end, start + shortest, Math.min(start + longest, lastHour * 60)) };
}

export const startOf = ({ start }: Spot): number => start ?? usual.start;

/** One step of the keyboard; `minutes` is how far. */
export function stepped(spot: Spot, step: Step, minutes: number): Spot {
  if (step === 'hours') return withoutOrWithHours(spot);
  if (spot.area === 'tray') return spot;
  if (spot.area === 'all-day') return step === 'down' ? withoutOrWithHours(spot) : spot;
  if (step === 'up' || step === 'down') {
    const by = step === 'up' ? -minutes : minutes;
    return at(spot, spot.date, spot.roomId, startOf(spot) + by);
  }
  const end = spot.end ?? startOf(spot) + usual.length;
  return withEnd(spot, end + (step === 'shorter' ? -minutes : minutes));
}

function withoutOrWithHours(spot: Spot): Spot {
  if (spot.area === 'grid') return { ...spot, area: 'all-day' };
  if (spot.area === 'tray') return spot;
  return at(spot, spot.date, spot.roomId, startOf(spot));
}

/** Out of the tray, onto a day that is shown; to its own room and hours, if it had some. */
export const ontoBoard = (spot: Spot, date: string, roomId: string): Spot =>
  spot.area === 'tray' ? at(spot, date, spot.roomId || roomId, startOf(spot)) : spot;

export const isSame = (a: Spot, b: Spot): boolean =>
  a.area === b.area &&
  (a.area === 'tray' ||
    (a.date === b.date &&
      a.roomId === b.roomId &&
      (a.area === 'all-day' || (a.start === b.start && a.end === b.end))));

/** `09:05`; after midnight the clock starts again. */
export const clock = (minutes: number): string => {
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${digits(Math.floor(minutes / 60) % 24)}:${digits(minutes % 60)}`;
};

export const isNextDay = (minutes: number): boolean => minutes >= day;

export const shiftedDate = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00Z`) + days * day * 60_000).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / (day * 60_000);

const local = (date: string, minutes: number): string =>
  `${shiftedDate(date, Math.floor(minutes / day))}T${clock(minutes)}`;

/** Several days of a session without hours. */
export interface Days {
  first: string;
  last: string;
}

/** What the server's form has to hold for it. `days` are those that it had, and `from` the one at which it was taken hold of. */
export function fieldsOf(spot: Spot, days: Days | null, from: string): Record<string, string> {
  const { area, date, roomId, end } = spot;
  if (area === 'tray') return {};
  if (area === 'grid') {
    const startsAt = local(date, startOf(spot));
    return { roomId, startsAt, ...(end !== null && { endsAt: local(date, end) }) };
  }
  if (!days) return { roomId, onDate: date };
  const by = daysBetween(from || days.first, date);
  return { roomId, onDate: shiftedDate(days.first, by), untilDate: shiftedDate(days.last, by) };
}

/** The lines of five minutes that it takes, as the classes of the style sheet have them. */
export function linesOf(spot: Spot): { line: number; lines: number } {
  const { end } = spot;
  const start = startOf(spot);
  const minutes = end === null ? 30 : Math.max(15, end - start);
  return { line: Math.floor(start / 5), lines: Math.ceil(minutes / 5) };
}
