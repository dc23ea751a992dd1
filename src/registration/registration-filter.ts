import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { isCountryCode } from '../../config/countries.js';
import { decisions } from '../../config/decisions.js';
import {
  isParticipantCategoryCode,
  type ParticipantCategoryCode,
} from '../../config/participant-categories.js';
import { type AttendanceMode, isAttendanceMode } from '../../config/session-kinds.js';
import { fold } from '../kernel/folded-text.js';
import { Registration } from './registration.entity.js';
import { isRegistrationState, type RegistrationState } from './registration.states.js';

export const sortKeys = ['name', 'submitted', 'reference', 'category', 'state', 'waiting'] as const;
export type SortKey = (typeof sortKeys)[number];

/** Which registrations, in which order. */
export interface RegistrationFilter {
  search?: string | undefined;
  category?: ParticipantCategoryCode | undefined;
  country?: string | undefined;
  delegation?: string | undefined;
  mode?: AttendanceMode | undefined;
  state?: RegistrationState | undefined;
  /** Those that somebody has to look at: see `needsAttention`. */
  attention?: boolean | undefined;
  sort: SortKey;
  direction: 'ascending' | 'descending';
}

/** Reads the list's address. A value that is not known filters nothing: the page shows which filters are in force. */
export function filterOf(query: Record<string, unknown>): RegistrationFilter {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined);
  const { category, country, mode, state } = query;
  // Who waits stands in the order in which she waits, unless another one is asked for.
  const [sort, direction] = state === 'waiting' ? ['waiting', 'ascending'] : ['submitted', 'descending'];
  return {
    search: text('q')?.slice(0, 200),
    category: isParticipantCategoryCode(category) ? category : undefined,
    country: isCountryCode(country) ? country : undefined,
    delegation: text('delegation')?.slice(0, 60) || undefined,
    mode: isAttendanceMode(mode) ? mode : undefined,
    state: isRegistrationState(state) ? state : undefined,
    attention: query['attention'] === 'yes' || undefined,
    sort: sortKeys.find((key) => key === (query['sort'] ?? sort)) ?? 'submitted',
    direction: (query['direction'] ?? direction) === 'ascending' ? 'ascending' : 'descending',
  };
}

/** The filter as the fields of an address or a form. */
export function fieldsOf(filter: RegistrationFilter): Record<string, string> {
  const { search, attention, ...others } = filter;
  const entries = Object.entries({ q: search, attention: attention && 'yes', ...others });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => Boolean(entry[1])));
}

export const isFiltering = ({
  sort: _sort,
  direction: _direction,
  ...conditions
}: RegistrationFilter): boolean => Object.values(conditions).some(Boolean);

export function inOrder(em: EntityManager, filter: RegistrationFilter): SelectQueryBuilder<Registration> {
  const direction = filter.direction === 'ascending' ? 'ASC' : 'DESC';
  return matching(em, filter).orderBy(columns[filter.sort], direction).addOrderBy('r.reference', direction);
}

const columns: Record<SortKey, string> = {
  name: 'r.sortName',
  submitted: 'r.submittedAt',
  reference: 'r.reference',
  category: 'r.category',
  state: 'r.state',
  waiting: 'r.waitingNumber',
};

export function matching(em: EntityManager, filter: RegistrationFilter): SelectQueryBuilder<Registration> {
  const query = em.createQueryBuilder(Registration, 'r');
  const { category, country, delegation, mode, state } = filter;
  if (category) query.andWhere('r.category = :category', { category });
  if (country) query.andWhere('r.country = :country', { country });
  if (delegation) query.andWhere('r.delegationId = :delegation', { delegation });
  if (mode) query.andWhere('r.mode = :mode', { mode });
  if (state) query.andWhere('r.state = :state', { state });
  if (filter.attention) query.andWhere(needsAttention, { each: decisions.waitingList.offersEach, yes: true });
  for (const [index, word] of words(filter.search).entries()) {
    const parameter = `word${String(index)}`;
    query.andWhere(`r.searchText LIKE :${parameter} ESCAPE '!'`, { [parameter]: `%${word}%` });
  }
  return query;
}

/**
 * A change waits for an answer; or she waits but is not offered places any more; or she is on her way to the forum and no mail
 * reaches her.
 */
const needsAttention = `(
  r.id IN (SELECT c.registration_id FROM registration_change c WHERE c.state = 'pending')
  OR (r.waiting_number IS NOT NULL AND (
    SELECT COUNT(*) FROM place_offer o WHERE o.registration_id = r.id AND o.state = 'lapsed') >= :each)
  OR (r.state NOT IN ('declined', 'withdrawn') AND r.account_id IN (
    SELECT a.id FROM account a JOIN address_trouble t ON t.address_key = a.email_key
    WHERE t.is_suppressed = :yes)))`;

/** Each word must occur; `%` and `_` are searched for as themselves. */
const words = (search = ''): string[] =>
  fold(search)
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => word.replace(/[!%_]/g, '!$&'));
