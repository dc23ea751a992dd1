import type { Days, Spot } from './geometry.js';

/** A session on the page. */
export interface Session {
  id: string;
  title: string;
  revision: string;
  card: HTMLElement;
  spot: Spot;
  days: Days | null;
  /** In the tray: where it stood before it was taken off. */
  former: Spot | null;
}

export const cardSelector = '[data-s]';

/** Without the ghost of one that is being moved. */
export const cardsIn = (root: ParentNode): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`${cardSelector}:not(.is-ghost)`),
];

export const cardOf = (root: ParentNode, id: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-s="${CSS.escape(id)}"]:not(.is-ghost)`);

export const linkOf = (card: HTMLElement): HTMLAnchorElement | null => card.querySelector('a');

export function sessionOf(card: HTMLElement): Session {
  const { s: id = '', r: revision = '', from, until } = card.dataset;
  return {
    id,
    revision,
    card,
    title: card.querySelector('span')?.textContent ?? '',
    spot: spotOf(card),
    days: from && until ? { first: from, last: until } : null,
    former: formerOf(card),
  };
}

/** What has no hours on the board says those that it had. */
function spotOf(card: HTMLElement): Spot {
  const date = card.closest<HTMLElement>('.board-day')?.dataset.part ?? '';
  const { b, e, in: own = '' } = card.dataset;
  const roomId = card.closest<HTMLElement>('[data-room]')?.dataset.room ?? own;
  const start = b === undefined ? null : Number(b);
  const end = e === undefined ? null : Number(e);
  if (card.closest('[data-tray]')) return { area: 'tray', date: '', roomId, start, end };
  return { area: card.closest('[data-all-day]') ? 'all-day' : 'grid', date, roomId, start, end };
}

function formerOf(card: HTMLElement): Spot | null {
  const { day } = card.dataset;
  if (day === undefined) return null;
  const spot = spotOf(card);
  return { ...spot, area: spot.start === null ? 'all-day' : 'grid', date: day };
}

export const dayOf = (root: ParentNode, date: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`.board-day[data-part="${CSS.escape(date)}"]`);

export const daysIn = (root: ParentNode): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('.board-day'),
];

/** Ids of the rooms in the order of the columns; the first is empty. */
export const roomIdsIn = (root: ParentNode): string[] =>
  [...root.querySelectorAll<HTMLElement>('[data-head]')].map((head) => head.dataset.head ?? '');
