import { type Board, repeat } from './moves.js';
import { takeIn } from './parts.js';
import { filterOf } from './wire.js';

/** Filter, zoom, undo and print take effect on the page; without this script each is a link or a form. */
export function listenToTools(board: Board): void {
  const { root } = board;
  listenToFilter(board);
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-zoom]') : null;
    if (!link) return;
    event.preventDefault();
    zoomTo(root, link.dataset.zoom ?? '3');
  });
  root.addEventListener('submit', (event) => {
    const form = event.target instanceof HTMLFormElement ? event.target : null;
    const step = form?.dataset.step;
    if (step !== 'undo' && step !== 'redo') return;
    event.preventDefault();
    void repeat(board, step);
  });
  const print = root.querySelector<HTMLElement>('[data-print]');
  if (print) print.hidden = false;
  print?.addEventListener('click', () => window.print());
}

const pause = 250;

function listenToFilter({ root, wire, texts, say }: Board): void {
  const form = root.querySelector<HTMLFormElement>('form.filters');
  let timer = 0;
  const apply = async () => {
    remember(root);
    const news = await wire.ask(true);
    if (!news) return;
    takeIn(root, news);
    say(texts.of('filtered', { count: news.found, all: news.all }));
  };
  const soon = () => {
    window.clearTimeout(timer);
    // Without a network the board stays as it is.
    timer = window.setTimeout(() => void apply().catch(() => undefined), pause);
  };
  form?.addEventListener('input', soon);
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    soon();
  });
}

function zoomTo(root: HTMLElement, zoom: string): void {
  root.className = root.className.replace(/\bzoom\d\b/, `zoom${zoom}`);
  for (const link of root.querySelectorAll<HTMLElement>('a[data-zoom]')) {
    if (link.dataset.zoom === zoom) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  const field = root.querySelector<HTMLInputElement>('form.filters input[name=zoom]');
  if (field) field.value = zoom;
  remember(root);
}

/** The address says what is shown, so that a reload and a link to a colleague show it again. */
function remember(root: HTMLElement): void {
  const query = new URLSearchParams(filterOf(root)).toString();
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
}
