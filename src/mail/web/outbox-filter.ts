import type { OutboxFilter } from '../outbox.queries.js';
import { isOutboxState } from '../outbox.states.js';
import { singleLine } from '../recipient.rules.js';

const lastPage = 100_000;

/** Reads a list's address or a form's hidden fields; what is not known filters nothing. */
export function filterOf(query: unknown): OutboxFilter {
  const { q, state, page } = fieldsOf(query);
  const search = typeof q === 'string' ? singleLine(q).slice(0, 200) : '';
  return {
    ...(search ? { search } : {}),
    ...(isOutboxState(state) ? { state } : {}),
    page: Math.max(1, Math.min(lastPage, Math.trunc(Number(page)) || 1)),
  };
}

/** The fields by which the same list is found again. */
export function fieldsOfFilter({ search, state, page }: OutboxFilter): Record<string, string> {
  return {
    ...(search ? { q: search } : {}),
    ...(state ? { state } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  };
}

export function addressOf(path: string, filter: OutboxFilter): string {
  const query = new URLSearchParams(fieldsOfFilter(filter)).toString();
  return query ? `${path}?${query}` : path;
}

/** Marks what is sent from the page of one mail, to which the answer leads back. */
export const fromMailPage = { from: 'mail' };
export const isFromMailPage = (body: unknown): boolean => fieldsOf(body)['from'] === fromMailPage.from;

const fieldsOf = (query: unknown): Record<string, unknown> =>
  typeof query === 'object' && query !== null ? { ...query } : {};
