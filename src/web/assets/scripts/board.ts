import { cardOf, cardSelector, linkOf, type Session, sessionOf } from './board/cards.js';
import { type Deeds, detailsIn } from './board/details.js';
import type { Spot } from './board/geometry.js';
import { listenToKeys } from './board/keyboard.js';
import { type Board, move } from './board/moves.js';
import { watchOthers } from './board/others.js';
import { listenToPointer } from './board/pointer.js';
import { rove } from './board/roving.js';
import { swappingOn, type Swapping } from './board/swapping.js';
import { sayer, textsOf } from './board/texts.js';
import { listenToTools } from './board/tools.js';
import { wireOf } from './board/wire.js';

/** Makes the scheduling board, which is a page of lists and links, into one on which sessions are moved. */
const root = document.querySelector<HTMLElement>('[data-board]');
if (root) start(root);

function start(page: HTMLElement): void {
  const texts = textsOf(page);
  const swapping = swappingOn(() => board);
  const moveTo = (id: string, spotOf: (session: Session) => Spot | null) => {
    const card = cardOf(page, id);
    const session = card && sessionOf(card);
    const spot = session && spotOf(session);
    if (spot) void move(board, session, spot);
  };
  const deeds: Deeds = {
    toTray: (id) => moveTo(id, ({ spot }) => ({ ...spot, area: 'tray' })),
    putBack: (id) => moveTo(id, ({ former }) => former),
    swap: swapping.begin,
  };
  const board: Board = {
    root: page,
    texts,
    wire: wireOf(page),
    details: detailsIn(page, texts, deeds),
    say: sayer(page),
    isHeld: false,
    isSending: false,
  };
  page.classList.add('is-live');
  const body = page.querySelector('.board-body');
  body?.setAttribute('role', 'application');
  body?.setAttribute('aria-label', page.querySelector('h1')?.textContent ?? '');
  body?.setAttribute('aria-describedby', 'board-help');
  const roveAgain = () => rove(page, texts.of('roledescription'));
  roveAgain();
  if (body) new MutationObserver(roveAgain).observe(body, { childList: true, subtree: true });
  selectOnFocus(board, roveAgain);
  tellOnHover(page);
  openForms(board, swapping);
  listenToKeys(board, swapping);
  listenToPointer(board);
  listenToTools(board);
  watchOthers(board);
}

function selectOnFocus({ root: page, details }: Board, roveAgain: () => void): void {
  page.addEventListener('focusin', (event) => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>(cardSelector) : null;
    if (!card) return;
    details.show(card);
    roveAgain();
  });
}

/** What is cut off on a low or narrow card is read by resting on it. */
function tellOnHover(page: HTMLElement): void {
  page.addEventListener('pointerover', ({ target }) => {
    const card = target instanceof Element ? target.closest<HTMLElement>(cardSelector) : null;
    if (card) card.title = card.textContent.trim();
  });
}

/** A click selects or swaps; a double one opens the form, as does one that asks for a tab of its own. */
function openForms({ root: page }: Board, swapping: Swapping): void {
  const cardAt = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLElement>(cardSelector) : null;
  page.addEventListener('click', (event) => {
    const card = cardAt(event);
    if (!card || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (swapping.isOpen) swapping.finish(card.dataset.s ?? '');
    else linkOf(card)?.focus({ preventScroll: true });
  });
  page.addEventListener('dblclick', (event) => {
    const card = cardAt(event);
    if (card) location.assign(linkOf(card)?.href ?? '');
  });
}
