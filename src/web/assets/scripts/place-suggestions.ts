interface City {
  name: string;
  province: string;
  latitude: number;
  longitude: number;
  zone: string;
}

/** Suggests cities of the chosen country as one types, and fills in coordinates and zone of the one that is meant. */
for (const list of document.querySelectorAll<HTMLDataListElement>('datalist[data-places]')) {
  const form = list.closest('form');
  const country = form?.querySelector<HTMLSelectElement>('[name=country]');
  const city = form?.querySelector<HTMLInputElement>('[name=city]');
  if (form && country && city) suggest(form, list, country, city);
}

function suggest(
  form: HTMLFormElement,
  list: HTMLDataListElement,
  country: HTMLSelectElement,
  city: HTMLInputElement,
): void {
  let cities: City[] = [];
  rememberFilled(form);
  const look = async () => {
    const query = new URLSearchParams({ country: country.value, q: city.value });
    if (!country.value || city.value.trim().length < 2) return;
    const answer = await fetch(`${list.dataset.places ?? ''}?${query.toString()}`);
    cities = citiesIn(await answer.json());
    list.replaceChildren(...cities.map(optionOf));
  };
  city.addEventListener('input', () => void look());
  city.addEventListener('change', () => {
    const same = cities.filter(({ name }) => name.toLowerCase() === city.value.trim().toLowerCase());
    // Of several of one name the server asks which is meant.
    if (same.length === 1 && same[0]) fillIn(form, same[0]);
  });
}

function citiesIn(answer: unknown): City[] {
  const items: unknown =
    typeof answer === 'object' && answer !== null && 'items' in answer ? answer.items : [];
  return Array.isArray(items) ? items.filter(isCity) : [];
}

const isCity = (item: unknown): item is City =>
  typeof item === 'object' && item !== null && 'name' in item && 'zone' in item;

function optionOf({ name, province }: City): HTMLOptionElement {
  const option = document.createElement('option');
  option.value = name;
  option.label = [name, province].filter(Boolean).join(', ');
  return option;
}

const placeFields = ['latitude', 'longitude', 'zone'] as const;

const inputOf = (form: HTMLFormElement, name: string) =>
  form.querySelector<HTMLInputElement>(`input[name=${name}]`);

/** What stands in the form at first and came from a city may be replaced by another one's. */
function rememberFilled(form: HTMLFormElement): void {
  if (!inputOf(form, 'placedCity')?.value) return;
  for (const name of placeFields) {
    const input = inputOf(form, name);
    if (input) input.dataset.filled = input.value;
  }
}

/** Only what is empty or came in this way: the host sees it and can change it. */
function fillIn(form: HTMLFormElement, city: City): void {
  for (const name of placeFields) {
    const input = inputOf(form, name);
    if (!input || (input.value && input.value !== input.dataset.filled)) continue;
    input.value = String(city[name]);
    input.dataset.filled = input.value;
  }
}
