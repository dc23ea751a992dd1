import { isCountryCode } from '../../../config/countries.js';
import { isParticipantCategoryCode } from '../../../config/participant-categories.js';
import { isRegistrationState } from '../registration.states.js';
import { type RegistrationFilter, sortKeys } from '../registrations.queries.js';

/** Reads the list's address. A value that is not known filters nothing: the page shows which filters are in force. */
export function filterOf(query: Record<string, unknown>): RegistrationFilter {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined);
  const { category, country, state } = query;
  return {
    search: text('q')?.slice(0, 200),
    category: isParticipantCategoryCode(category) ? category : undefined,
    country: isCountryCode(country) ? country : undefined,
    state: isRegistrationState(state) ? state : undefined,
    sort: sortKeys.find((key) => key === query['sort']) ?? 'submitted',
    direction: query['direction'] === 'ascending' ? 'ascending' : 'descending',
  };
}

/** The same list under other circumstances: another page, another order. */
export function addressOf(
  path: string,
  filter: RegistrationFilter,
  other: Record<string, string> = {},
): string {
  const entries = Object.entries({
    q: filter.search,
    category: filter.category,
    country: filter.country,
    state: filter.state,
    sort: filter.sort,
    direction: filter.direction,
    ...other,
  }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `${path}?${new URLSearchParams(entries).toString()}`;
}
