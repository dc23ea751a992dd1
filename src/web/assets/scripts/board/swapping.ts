import { cardOf, sessionOf } from './cards.js';
import { type Board, focusOn, swap } from './moves.js';

/** Choosing two sessions that change places: the first one is remembered until the second is named. */
export interface Swapping {
  readonly isOpen: boolean;
  begin: (id: string) => void;
  finish: (id: string) => void;
  cancel: () => void;
}

export function swappingOn(board: () => Board): Swapping {
  let first = '';
  const mark = () => {
    const { root } = board();
    for (const card of root.querySelectorAll('.is-target')) card.classList.remove('is-target');
    if (first) cardOf(root, first)?.classList.add('is-target');
  };
  const cancel = () => {
    first = '';
    mark();
    const { say, texts } = board();
    say(texts.of('swap-cancelled'));
  };
  return {
    get isOpen() {
      return first !== '';
    },
    begin(id) {
      const { root, say, texts } = board();
      const card = cardOf(root, id);
      if (!card) return;
      first = id;
      mark();
      focusOn(root, id);
      say(texts.of('swap-first', { title: sessionOf(card).title }));
    },
    finish(id) {
      const { root } = board();
      const [one, other] = [cardOf(root, first), cardOf(root, id)];
      if (first === id || !one || !other) {
        cancel();
        return;
      }
      first = '';
      mark();
      void swap(board(), sessionOf(one), sessionOf(other));
    },
    cancel,
  };
}
