import { dayOf, daysIn, roomIdsIn, type Session } from './cards.js';
import { isSame, ontoBoard, type Spot, type Step, stepped } from './geometry.js';
import { type Ghost, ghostOf } from './ghost.js';
import { type Board, focusOn, move } from './moves.js';

/** A session that was picked up by a key, and where it would be dropped. */
export interface Held {
  session: Session;
  spot: Spot;
  ghost: Ghost;
}

export const tray: Spot = { area: 'tray', date: '', roomId: '', start: null, end: null };

export function pickUp(board: Board, session: Session): Held {
  const { root, texts, say } = board;
  const spot = formerOn(root, session) ?? ontoBoard(session.spot, dayInSight(root), roomIdsIn(root)[1] ?? '');
  const held = { session, spot, ghost: ghostOf(root, session, texts) };
  board.isHeld = true;
  show(held);
  say(texts.of('picked', { title: session.title, place: texts.place(spot) }));
  return held;
}

/** Where it stood before it went into the tray, if that day is shown. */
const formerOn = (root: HTMLElement, { former }: Session): Spot | null =>
  former && dayOf(root, former.date) && former;

export function drop(board: Board, { session, spot, ghost }: Held): void {
  ghost.remove();
  board.isHeld = false;
  void move(board, session, spot).then(() => focusOn(board.root, session.id));
}

export function putBack(board: Board, { session, ghost }: Held): void {
  ghost.remove();
  board.isHeld = false;
  board.say(board.texts.of('cancelled', { title: session.title }));
}

/** Moves what is held as the key says; false for a key that means nothing. */
export function shift(board: Board, held: Held, event: KeyboardEvent): boolean {
  const spot = spotAfter(board.root, event, held.spot);
  if (!spot) return false;
  const isEdge = isSame(held.spot, spot);
  held.spot = spot;
  show(held);
  board.say(isEdge ? board.texts.of('edge') : board.texts.place(spot));
  return true;
}

function show({ ghost, spot }: Held): void {
  ghost.show(spot);
  ghost.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function spotAfter(root: HTMLElement, event: KeyboardEvent, spot: Spot): Spot | null {
  const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (sideways !== undefined) return { ...spot, roomId: beside(roomIdsIn(root), spot.roomId, sideways) };
  const byDay = { PageUp: -1, PageDown: 1 }[event.key];
  const dates = daysIn(root).map(({ dataset }) => dataset.part ?? '');
  if (byDay !== undefined) return { ...spot, date: beside(dates, spot.date, byDay) };
  const step = stepOf(event);
  return step && stepped(spot, step, event.altKey ? 5 : 15);
}

function stepOf({ key, shiftKey }: KeyboardEvent): Step | null {
  if (key === 'ArrowUp') return shiftKey ? 'shorter' : 'up';
  if (key === 'ArrowDown') return shiftKey ? 'longer' : 'down';
  return key.toLowerCase() === 'h' ? 'hours' : null;
}

/** The one beside it in the list, or itself at the end. */
const beside = (all: readonly string[], current: string, by: number): string =>
  all[all.indexOf(current) + by] ?? current;

/** The day at the top of what can be seen. */
function dayInSight(root: HTMLElement): string {
  const top = root.querySelector('.board-scroll')?.getBoundingClientRect().top ?? 0;
  const days = daysIn(root);
  const first = days.find((day) => day.getBoundingClientRect().bottom > top + tall) ?? days[0];
  return first?.dataset.part ?? '';
}

/** Pixels of a day that have to be left to take a session. */
const tall = 150;
