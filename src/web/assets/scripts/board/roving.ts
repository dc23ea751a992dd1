import { cardOf, cardsIn, linkOf } from './cards.js';

/** The tray and the grid are one stop each for the Tab key; within them the arrow keys lead from session to session. */
export function rove(root: HTMLElement, description: string): void {
  for (const area of root.querySelectorAll<HTMLElement>('.board-tray, .board-scroll')) {
    const cards = cardsIn(area);
    const focused = cards.find((card) => card.contains(document.activeElement));
    const stop = focused ?? cards.find(({ dataset }) => dataset.s === lastOf.get(area.className)) ?? cards[0];
    lastOf.set(area.className, stop?.dataset.s ?? '');
    for (const card of cards) {
      const link = linkOf(card);
      if (!link) continue;
      link.tabIndex = card === stop ? 0 : -1;
      link.draggable = false;
      link.setAttribute('role', 'button');
      link.setAttribute('aria-roledescription', description);
    }
  }
}

const lastOf = new Map<string, string>();

const directions: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The session that lies next in the direction of the arrow; what lies straight ahead is nearer than what lies aside. */
export function neighbour(root: HTMLElement, id: string, key: string): HTMLElement | null {
  const [x, y] = directions[key] ?? [0, 0];
  const from = cardOf(root, id);
  if (!from) return null;
  const here = middleOf(from);
  let best: HTMLElement | null = null;
  let least = Infinity;
  for (const card of cardsIn(root)) {
    const there = middleOf(card);
    const ahead = (there.x - here.x) * x + (there.y - here.y) * y;
    const aside = Math.abs((there.x - here.x) * y) + Math.abs((there.y - here.y) * x);
    if (card === from || ahead <= 2 || ahead + 3 * aside >= least) continue;
    least = ahead + 3 * aside;
    best = card;
  }
  return best;
}

function middleOf(card: HTMLElement): { x: number; y: number } {
  const { left, top, width, height } = card.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
