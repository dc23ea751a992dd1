/** Fetches names that fit what is typed into the field of a datalist; without it the field offers the names of the page. */
for (const list of document.querySelectorAll<HTMLDataListElement>('datalist[data-lookup]')) {
  const field = document.querySelector<HTMLInputElement>(`[list=${CSS.escape(list.id)}]`);
  if (field) suggest(list, field);
}

const pause = 150;

function suggest(list: HTMLDataListElement, field: HTMLInputElement): void {
  let timer: number | undefined;
  const look = async () => {
    const typed = field.value.trim();
    if (typed.length < 2) return;
    const query = new URLSearchParams({ q: typed });
    const answer = await fetch(`${list.dataset.lookup ?? ''}?${query.toString()}`);
    // Meanwhile she has typed on; the next answer is the one that counts.
    if (!answer.ok || field.value.trim() !== typed) return;
    list.replaceChildren(...namesIn(await answer.json()).map(optionOf));
  };
  field.addEventListener('input', () => {
    window.clearTimeout(timer);
    // Without a network the names that are there already stay.
    timer = window.setTimeout(() => void look().catch(() => undefined), pause);
  });
}

function namesIn(answer: unknown): string[] {
  const items: unknown =
    typeof answer === 'object' && answer !== null && 'items' in answer ? answer.items : [];
  return Array.isArray(items) ? items.map(nameOf).filter((name) => name !== '') : [];
}

const nameOf = (item: unknown): string =>
  typeof item === 'object' && item !== null && 'name' in item && typeof item.name === 'string'
    ? item.name
    : '';

function optionOf(name: string): HTMLOptionElement {
  const option = document.createElement('option');
  option.value = name;
  return option;
}
