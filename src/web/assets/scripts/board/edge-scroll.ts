/** Pixels from the edge at which the board begins to scroll, and how far with each frame at the very edge. */
const border = 48;
const fastest = 12;

export interface EdgeScroll {
  at: (x: number, y: number) => void;
  stop: () => void;
}

/** While something is dragged towards an edge of the board, the board scrolls; `onScroll` is told where the pointer rests. */
export function scrollAtEdges(root: HTMLElement, onScroll: (x: number, y: number) => unknown): EdgeScroll {
  let frame = 0;
  let pointer: { x: number; y: number } | null = null;
  const tick = () => {
    const board = root.querySelector('.board-scroll');
    if (!pointer || !board) return;
    const { left, right, top, bottom } = board.getBoundingClientRect();
    const { x, y } = pointer;
    // What is still above the tray, which lies beside the board, scrolls nothing.
    const isInside = x > left && x < right && y > top && y < bottom;
    const [byX, byY] = isInside ? [speed(x, left, right), speed(y, top, bottom)] : [0, 0];
    if (byX !== 0 || byY !== 0) {
      board.scrollBy(byX, byY);
      onScroll(x, y);
    }
    frame = requestAnimationFrame(tick);
  };
  return {
    at(x, y) {
      const isRunning = pointer !== null;
      pointer = { x, y };
      if (!isRunning) frame = requestAnimationFrame(tick);
    },
    stop() {
      cancelAnimationFrame(frame);
      pointer = null;
    },
  };
}

function speed(at: number, first: number, last: number): number {
  const [before, after] = [at - first, last - at];
  if (before < border) return -Math.round(fastest * Math.min(1, (border - before) / border));
  if (after < border) return Math.round(fastest * Math.min(1, (border - after) / border));
  return 0;
}
