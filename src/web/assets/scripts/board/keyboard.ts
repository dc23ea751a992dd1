import { cardSelector, linkOf, type Session, sessionOf } from './cards.js';
import { drop, type Held, pickUp, putBack, shift, tray } from './holding.js';
import { type Board, focusOn, move, repeat } from './moves.js';
import { neighbour } from './roving.js';
import type { Swapping } from './swapping.js';

interface Keys {
  board: Board;
  swapping: Swapping;
  held: Held | null;
}

/** Everything that can be done with the mouse, by keys; what happens is said. */
export function listenToKeys(board: Board, swapping: Swapping): void {
  const keys: Keys = { board, swapping, held: null };
  board.root.addEventListener('keydown', (event) => {
    if (isHistoryKey(event)) {
      repeatBy(board, event);
      return;
    }
    const card = cardAt(event);
    if (!card || event.ctrlKey || event.metaKey) return;
    const isDone = keys.held ? moveHeld(keys, keys.held, event) : useCard(keys, sessionOf(card), event);
    if (isDone) event.preventDefault();
  });
  // A session is held only as long as it has the focus: whoever goes elsewhere lets it go.
  board.root.addEventListener('focusout', () => {
    const { held } = keys;
    keys.held = null;
    if (held) putBack(board, held);
  });
}

const cardAt = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(cardSelector) : null;

const isEnter = ({ key }: KeyboardEvent): boolean => key === 'Enter' || key === ' ';
const isDelete = ({ key }: KeyboardEvent): boolean => key === 'Delete' || key === 'Backspace';

/** False for a key that means nothing here. */
function useCard(keys: Keys, session: Session, event: KeyboardEvent): boolean {
  const { board, swapping } = keys;
  const letter = event.key.toLowerCase();
  if (isEnter(event) && !swapping.isOpen) keys.held = pickUp(board, session);
  else if (isEnter(event) || (letter === 's' && swapping.isOpen)) swapping.finish(session.id);
  else if (letter === 's') swapping.begin(session.id);
  else if (letter === 'f') location.assign(linkOf(session.card)?.href ?? '');
  else if (event.key === 'Escape' && swapping.isOpen) swapping.cancel();
  else if (isDelete(event)) void move(board, session, tray).then(() => focusOn(board.root, session.id));
  else if (event.key.startsWith('Arrow') && !event.altKey) goTo(neighbour(board.root, session.id, event.key));
  else return false;
  return true;
}

function goTo(card: HTMLElement | null): void {
  if (card) linkOf(card)?.focus();
}

function moveHeld(keys: Keys, held: Held, event: KeyboardEvent): boolean {
  const { board } = keys;
  if (event.key !== 'Escape' && !isDelete(event) && !isEnter(event)) return shift(board, held, event);
  keys.held = null;
  if (event.key === 'Escape') putBack(board, held);
  else drop(board, isDelete(event) ? { ...held, spot: tray } : held);
  return true;
}

const isHistoryKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && ['z', 'y'].includes(key.toLowerCase());

function repeatBy(board: Board, event: KeyboardEvent): void {
  // In a field the keys belong to what is typed.
  if (event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  const isRedo = event.key.toLowerCase() === 'y' || event.shiftKey;
  const id = cardAt(event)?.dataset.s ?? '';
  void repeat(board, isRedo ? 'redo' : 'undo').then(() => focusOn(board.root, id));
}
