import type { Days, Spot } from './geometry.js';

/** A session on the page. */
export interface Session {
  id: string;
  title: string;
  revision: string;
  card: HTMLElement;
  spot: Spot;
  days: Days | null;
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
  };
}

function spotOf(card: HTMLElement): Spot {
  const date = card.closest<HTMLElement>('.board-day')?.dataset.part ?? '';
  const roomId = card.closest<HTMLElement>('[data-room]')?.dataset.room ?? card.dataset.in ?? '';
  if (card.closest('[data-tray]')) return { area: 'tray', date: '', roomId: '', start: 0, end: null };
  if (card.closest('[data-all-day]')) return { area: 'all-day', date, roomId, start: 0, end: null };
  const { b = '0', e } = card.dataset;
  return { area: 'grid', date, roomId, start: Number(b), end: e === undefined ? null : Number(e) };
}

export const dayOf = (root: ParentNode, date: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`.board-day[data-part="${CSS.escape(date)}"]`);

export const daysIn = (root: ParentNode): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('.board-day'),
];

/** Ids of the rooms in the order of the columns; the first is empty. */
export const roomIdsIn = (root: ParentNode): string[] =>
  [...root.querySelectorAll<HTMLElement>('[data-head]')].map((head) => head.dataset.head ?? '');
