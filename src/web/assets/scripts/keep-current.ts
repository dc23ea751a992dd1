import { showReaderTimes } from './reader-time.js';

/** Parts of a page that say what is true at this moment are fetched anew while somebody looks at them. */
const every = 30_000;
const parts = [...document.querySelectorAll<HTMLElement>('[data-keeps-current]')];
/** As the server sent them: what stands in the page has been added to since. */
const sent = new Map<string, string>();

if (parts.length > 0) {
  for (const note of document.querySelectorAll<HTMLElement>('[data-with-script]'))
    note.textContent = note.dataset.withScript ?? '';
  setInterval(() => void refresh(), every);
  document.addEventListener('visibilitychange', () => void refresh());
}

async function refresh(): Promise<void> {
  if (document.hidden) return;
  // Without a network the last state stays, with the clock that it was true at.
  const response = await fetch(location.href).catch(() => undefined);
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const part of parts) {
    const fresh = page.getElementById(part.id);
    if (!fresh || sent.get(part.id) === fresh.innerHTML) continue;
    sent.set(part.id, fresh.innerHTML);
    replace(part, fresh);
  }
}

/** Who stands on a link or a button stays on it. */
function replace(part: HTMLElement, fresh: HTMLElement): void {
  const { activeElement } = document;
  const focused = activeElement && part.contains(activeElement) ? selectorOf(activeElement) : undefined;
  part.replaceChildren(...fresh.childNodes);
  showReaderTimes(part);
  if (focused !== undefined) part.querySelector<HTMLElement>(focused)?.focus();
}

function selectorOf(element: Element): string | undefined {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const href = element.getAttribute('href');
  return href === null ? undefined : `a[href="${CSS.escape(href)}"]`;
}
