import { sessionOf } from './cards.js';
import type { Board } from './moves.js';
import { takeIn } from './parts.js';

/** Milliseconds between two questions, and for which what others have changed stays marked. */
const interval = 4_000;
const markedFor = 12_000;
const mostNamed = 3;

/** Shows what other organizers change, without a reload. A page that nobody looks at does not ask. */
export function watchOthers(board: Board): void {
  const look = async () => {
    const canLook = !document.hidden && !board.isHeld && !board.isSending;
    const news = canLook ? await board.wire.ask() : null;
    // Meanwhile something may have been taken hold of, or sent: the next look will see it.
    if (!news || board.isHeld || board.isSending) return;
    const changed = takeIn(board.root, news);
    board.details.refresh();
    tell(board, changed, news.by);
  };
  // Without a network the board stays as it is, and asks again.
  const again = () =>
    void look()
      .catch(() => undefined)
      .finally(() => setTimeout(again, interval));
  setTimeout(again, interval);
}

function tell({ texts, say }: Board, cards: readonly HTMLElement[], by: Record<string, string>): void {
  if (cards.length === 0) return;
  const names = cards.slice(0, mostNamed).map((card) => {
    const { id, title, spot } = sessionOf(card);
    const who = by[id] ?? texts.of('somebody');
    return texts.of('other', { who, title, place: texts.place(spot) });
  });
  say(texts.of('others', { titles: names.join(' ') }));
  for (const card of cards) card.classList.add('is-changed');
  setTimeout(() => cards.forEach((card) => card.classList.remove('is-changed')), markedFor);
}
