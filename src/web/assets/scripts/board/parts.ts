import { cardOf, cardsIn, linkOf } from './cards.js';
import type { News } from './wire.js';

/**
 * Puts the changed parts into the page; whoever had the focus in one has it at the same session or button again. Returns the
 * sessions that are others than before.
 */
export function takeIn(root: HTMLElement, news: News): HTMLElement[] {
  const before = revisionsIn(root);
  const restoreFocus = rememberFocus(root);
  for (const [key, html] of Object.entries(news.parts)) {
    const old = root.querySelector(`[data-part="${CSS.escape(key)}"]`);
    const made = document.createElement('template');
    made.innerHTML = html;
    const part = made.content.firstElementChild;
    if (!old || !part) continue;
    keepOpen(old, part);
    old.replaceWith(part);
  }
  root.dataset.mark = news.mark;
  restoreFocus();
  return changedSince(before, root);
}

const revisionsIn = (root: HTMLElement): Map<string, string> =>
  new Map(cardsIn(root).map(({ dataset }) => [dataset.s ?? '', dataset.r ?? '']));

const changedSince = (before: ReadonlyMap<string, string>, root: HTMLElement): HTMLElement[] =>
  cardsIn(root).filter(({ dataset }) => before.get(dataset.s ?? '') !== dataset.r);

/** A list of conflicts that was open stays open. */
function keepOpen(old: Element, part: Element): void {
  const opened = old.querySelector('details[open]');
  if (opened) part.querySelector('details')?.setAttribute('open', '');
}

/** By session or by button: the element itself may be gone. */
function rememberFocus(root: HTMLElement): () => void {
  const focused = root.contains(document.activeElement) ? document.activeElement : null;
  const id = focused?.closest<HTMLElement>('[data-s]')?.dataset.s;
  const step = focused?.closest<HTMLElement>('[data-step]')?.dataset.step;
  return () => {
    if (focused?.isConnected) return;
    const card = id === undefined ? null : cardOf(root, id);
    const button = step === undefined ? null : root.querySelector<HTMLElement>(`[data-step=${step}] button`);
    const target = (card && linkOf(card)) ?? button;
    target?.focus({ preventScroll: true });
  };
}
