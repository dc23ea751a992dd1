import { cardSelector } from './cards.js';
import { type Aim, begin, type Drag, dragOf, drop, follow, release } from './drag.js';
import { type EdgeScroll, scrollAtEdges } from './edge-scroll.js';
import type { Board } from './moves.js';

/** Pixels that a hand may tremble. */
const threshold = 5;
/** Milliseconds after which a finger or a pen no longer scrolls, but holds what is under it. */
const hold = 350;

interface Pointer {
  board: Board;
  drag: Drag | null;
  timer: number;
  edges: EdgeScroll;
}

/** Dragging with mouse, pen or finger. */
export function listenToPointer(board: Board): void {
  const { root } = board;
  const edges = scrollAtEdges(root, (x, y) => {
    if (pointer.drag?.ghost) follow(board, pointer.drag, { x, y, isSwap: false, isExact: false });
  });
  const pointer: Pointer = { board, drag: null, timer: 0, edges };
  root.addEventListener('pointerdown', (event) => press(pointer, event));
  document.addEventListener('pointermove', (event) => drag(pointer, event));
  document.addEventListener('pointerup', (event) => {
    if (pointer.drag?.pointer === event.pointerId) end(pointer, drop);
  });
  document.addEventListener('pointercancel', () => end(pointer, release));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !pointer.drag?.ghost) return;
    board.say(board.texts.of('cancelled', { title: pointer.drag.session.title }));
    end(pointer, release);
  });
  // What has begun as a drag is no scrolling, and a finger that rests calls no menu.
  const prevent = (event: Event) => {
    if (pointer.drag?.ghost) event.preventDefault();
  };
  root.addEventListener('touchmove', prevent, { passive: false });
  root.addEventListener('contextmenu', prevent);
  root.addEventListener('dragstart', (event) => event.preventDefault());
}

function press(pointer: Pointer, event: PointerEvent): void {
  const card = event.target instanceof Element ? event.target.closest<HTMLElement>(cardSelector) : null;
  if (!card || event.button !== 0 || pointer.drag) return;
  const pressed = dragOf(card, event);
  pointer.drag = pressed;
  if (event.pointerType !== 'mouse') {
    pointer.timer = window.setTimeout(() => begin(pointer.board, pressed), hold);
  }
}

function drag(pointer: Pointer, event: PointerEvent): void {
  const { board, edges } = pointer;
  const held = pointer.drag;
  if (held?.pointer !== event.pointerId) return;
  const { clientX: x, clientY: y, shiftKey: isSwap, altKey: isExact } = event;
  if (!held.ghost) {
    if (Math.hypot(x - held.x, y - held.y) <= threshold) return;
    // A finger that moves before it has rested scrolls.
    if (event.pointerType !== 'mouse') return end(pointer, release);
    begin(board, held);
  }
  const aim: Aim = { x, y, isSwap, isExact };
  edges.at(x, y);
  follow(board, held, aim);
}

function end(pointer: Pointer, how: (board: Board, drag: Drag) => void): void {
  const held = pointer.drag;
  window.clearTimeout(pointer.timer);
  pointer.edges.stop();
  pointer.drag = null;
  if (held) how(pointer.board, held);
}
