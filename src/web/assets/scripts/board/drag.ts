import { cardSelector, type Session, sessionOf } from './cards.js';
import { at, isSame, snapped, type Spot, withEnd } from './geometry.js';
import { type Ghost, ghostOf } from './ghost.js';
import { type Board, move, swap } from './moves.js';

/** A session under a pointer that is down. */
export interface Drag {
  session: Session;
  pointer: number;
  /** Where it was taken hold of, and how far below the upper edge of its card. */
  x: number;
  y: number;
  grip: number;
  isResizing: boolean;
  /** Null until it has moved far enough to be a drag. */
  ghost: Ghost | null;
  spot: Spot | null;
  /** The session that it would be swapped with. */
  other: HTMLElement | null;
}

/** Where the pointer is, and what the keys beside it ask for. */
export interface Aim {
  x: number;
  y: number;
  isSwap: boolean;
  isExact: boolean;
}

/** Pixels of the lower edge by which a card is made longer or shorter. */
const edge = 9;

export function dragOf(
  card: HTMLElement,
  { clientX: x, clientY: y, pointerId: pointer }: PointerEvent,
): Drag {
  const { top, bottom } = card.getBoundingClientRect();
  const session = sessionOf(card);
  const isTall = session.spot.area === 'grid' && bottom - top > 2 * edge;
  const isResizing = isTall && bottom - y < edge;
  return { session, pointer, x, y, grip: y - top, isResizing, ghost: null, spot: null, other: null };
}

export function begin(board: Board, drag: Drag): void {
  drag.ghost = ghostOf(board.root, drag.session, board.texts);
  board.isHeld = true;
  board.root.classList.add('is-dragging');
  document.getSelection()?.removeAllRanges();
}

export function follow(board: Board, drag: Drag, aim: Aim): void {
  const under = document.elementFromPoint(aim.x, aim.y);
  const other = aim.isSwap ? (under?.closest<HTMLElement>(cardSelector) ?? null) : null;
  aimAt(drag, other?.dataset.s === drag.session.id ? null : other);
  const step = aim.isExact || board.root.classList.contains('zoom4') ? 5 : 15;
  const spot = drag.isResizing ? resized(drag, aim.y, step) : spotAt(drag, under, aim.y, step);
  if (!spot || (drag.spot && isSame(spot, drag.spot))) return;
  drag.spot = spot;
  drag.ghost?.show(spot);
}

/** Lets go of it without moving anything. */
export function release(board: Board, drag: Drag): void {
  aimAt(drag, null);
  drag.ghost?.remove();
  board.isHeld = false;
  board.root.classList.remove('is-dragging');
}

export function drop(board: Board, drag: Drag): void {
  const { ghost, session, spot, other } = drag;
  release(board, drag);
  if (!ghost) return;
  if (other) void swap(board, session, sessionOf(other));
  else if (spot) void move(board, session, spot);
}

function aimAt(drag: Drag, other: HTMLElement | null): void {
  drag.other?.classList.remove('is-target');
  drag.other = other;
  other?.classList.add('is-target');
}

function resized({ session: { card, spot } }: Drag, y: number, step: number): Spot | null {
  const room = card.closest<HTMLElement>('.board-room');
  return room ? withEnd(spot, minutesAt(room, y, step)) : null;
}

function spotAt(
  { session: { spot }, grip }: Drag,
  under: Element | null,
  y: number,
  step: number,
): Spot | null {
  if (under?.closest('.board-tray')) return { ...spot, area: 'tray' };
  const date = under?.closest<HTMLElement>('.board-day')?.dataset.part ?? '';
  if (under?.closest('.board-all-day')) return { ...spot, area: 'all-day', date };
  const room = under?.closest<HTMLElement>('.board-room');
  if (!room) return null;
  const top = spot.area === 'grid' ? y - grip : y;
  return at(spot, date, room.dataset.room ?? '', minutesAt(room, top, step));
}

function minutesAt(room: HTMLElement, y: number, step: number): number {
  const { from = '0', to = '24' } = room.closest<HTMLElement>('.board-day')?.dataset ?? {};
  const { top, height } = room.getBoundingClientRect();
  return snapped(Number(from) * 60 + ((y - top) / height) * (Number(to) - Number(from)) * 60, step);
}
