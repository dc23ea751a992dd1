import { cardOf, sessionOf } from './cards.js';
import { button } from './dispute.js';
import type { Texts } from './texts.js';

/** The selected session: where it is, all sentences of its conflicts, and what can be done with it. */
export interface Details {
  show: (card: HTMLElement) => void;
  /** After the parts have changed. */
  refresh: () => void;
}

export interface Deeds {
  toTray: (id: string) => void;
  /** To where it stood before it went into the tray. */
  putBack: (id: string) => void;
  swap: (id: string) => void;
}

export function detailsIn(root: HTMLElement, texts: Texts, deeds: Deeds): Details {
  const panel = root.querySelector<HTMLElement>('[data-details]');
  const content = root.querySelector<HTMLElement>('[data-details-content]');
  let shown = '';
  const refresh = () => {
    const card = shown === '' ? null : cardOf(root, shown);
    for (const other of root.querySelectorAll('.is-selected')) other.classList.remove('is-selected');
    if (panel) panel.hidden = card === null;
    if (!card) return;
    card.classList.add('is-selected');
    content?.replaceChildren(...describe(root, card, texts, deeds));
  };
  return {
    refresh,
    show(card) {
      shown = card.dataset.s ?? '';
      refresh();
    },
  };
}

function describe(root: HTMLElement, card: HTMLElement, texts: Texts, deeds: Deeds): HTMLElement[] {
  const { id, title, spot, former } = sessionOf(card);
  const name = document.createElement('p');
  const strong = document.createElement('strong');
  strong.textContent = title;
  name.append(strong);
  const place = document.createElement('p');
  place.textContent = former ? texts.of('former', { place: texts.place(former) }) : texts.place(spot);
  const actions = document.createElement('div');
  actions.className = 'actions';
  actions.append(
    link(texts.of('details-form'), card.querySelector('a')?.getAttribute('href') ?? ''),
    link(texts.of('details-edit'), editPath(root, id)),
    ...(former ? [button(texts.of('details-back'), 'quiet', () => deeds.putBack(id))] : []),
    ...(spot.area === 'tray' ? [] : [button(texts.of('details-tray'), 'quiet', () => deeds.toTray(id))]),
    button(texts.of('details-swap'), 'quiet', () => deeds.swap(id)),
  );
  return [name, place, conflictsOf(root, id, texts), actions];
}

const editPath = (root: HTMLElement, id: string): string =>
  `${(root.dataset.board ?? '').replace(/board$/, 'sessions')}/${encodeURIComponent(id)}/edit`;

/** The same conflict stands with each of the days that it concerns. */
function conflictsOf(root: HTMLElement, id: string, texts: Texts): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>(`[data-of~="${CSS.escape(id)}"]`)];
  const once = new Map(found.map((item) => [item.textContent, item]));
  if (once.size === 0) {
    const none = document.createElement('p');
    none.textContent = texts.of('details-none');
    return none;
  }
  const list = document.createElement('ul');
  for (const item of once.values()) {
    const copy = document.createElement('li');
    copy.append(...[...item.childNodes].map((node) => node.cloneNode(true)));
    list.append(copy);
  }
  return list;
}

function link(label: string, href: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = label;
  return made;
}
