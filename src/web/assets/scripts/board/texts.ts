import { clock, isNextDay, type Spot, startOf } from './geometry.js';

export type Fill = Record<string, string | number>;

/** Says things in the page's language, and where something is. */
export interface Texts {
  of: (name: string, values?: Fill) => string;
  place: (spot: Spot) => string;
  hours: (spot: Spot) => string;
  /** Its name; nothing in the tray, and where there is none. */
  room: (spot: Spot) => string;
}

export function textsOf(root: HTMLElement): Texts {
  const written: unknown = JSON.parse(root.dataset.texts ?? '{}');
  const texts = new Map(Object.entries(typeof written === 'object' && written !== null ? written : {}));
  const of = (name: string, values: Fill = {}) =>
    String(texts.get(name) ?? '').replace(/\{(\w+)\}/g, (blank, key: string) => String(values[key] ?? blank));
  const nameIn = (selector: string) => root.querySelector(selector)?.textContent.trim() ?? '';
  const time = (minutes: number) =>
    isNextDay(minutes) ? of('next-day', { time: clock(minutes) }) : clock(minutes);
  const roomNamed = (id: string) => nameIn(`[data-head="${CSS.escape(id)}"]`);
  const room = ({ area, roomId }: Spot) => (area === 'tray' || roomId === '' ? '' : roomNamed(roomId));
  const place = (spot: Spot): string => {
    const { area, date, roomId, end } = spot;
    const start = startOf(spot);
    if (area === 'tray') return of('place-tray');
    const day = nameIn(`#day-${CSS.escape(date)}`);
    const room = roomNamed(roomId);
    if (area === 'all-day') return of('place-day', { day, room });
    if (end === null) return of('place-open', { day, room, start: time(start) });
    return of('place', { day, room, start: time(start), end: time(end) });
  };
  const hours = (spot: Spot) => {
    const start = time(startOf(spot));
    return spot.end === null ? start : `${start}–${time(spot.end)}`;
  };
  return { of, place, hours, room };
}

/** Milliseconds for which the words stay to be seen; they lie over the board. */
const shownFor = 20_000;

/** Speaks to whoever listens to the page, and shows it. The same words twice are told twice. */
export function sayer(root: HTMLElement): (words: string) => void {
  const region = root.querySelector('[data-say]');
  let timer = 0;
  return (words) => {
    if (!region) return;
    region.textContent = region.textContent === words ? `${words}\u00a0` : words;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => region.replaceChildren(), shownFor);
  };
}
