import {
  type SpeakingInvitationState,
  speakingInvitationStates,
} from './invitations/speaking-invitation.states.js';

export const speakerSorts = ['name', 'organization', 'country', 'sessions', 'missing'] as const;
export type SpeakerSort = (typeof speakerSorts)[number];

export interface SpeakersFilter {
  search: string;
  state?: SpeakingInvitationState | 'none';
  missing?: 'some' | 'none';
  visibility?: 'visible' | 'hidden';
  sort: SpeakerSort;
  direction: 'ascending' | 'descending';
}

/** What an address asks for; what it says wrongly counts as not said. */
export function speakersFilterOf(query: Record<string, unknown>): SpeakersFilter {
  const one = <Value extends string>(values: readonly Value[], given: unknown) =>
    values.find((value) => value === given);
  const state = one([...speakingInvitationStates, 'none'] as const, query['state']);
  const missing = one(['some', 'none'] as const, query['missing']);
  const visibility = one(['visible', 'hidden'] as const, query['visibility']);
  const { q } = query;
  return {
    search: typeof q === 'string' ? q.trim().slice(0, 200) : '',
    ...(state ? { state } : {}),
    ...(missing ? { missing } : {}),
    ...(visibility ? { visibility } : {}),
    sort: one(speakerSorts, query['sort']) ?? 'name',
    direction: query['direction'] === 'descending' ? 'descending' : 'ascending',
  };
}

/** A row as the filter looks at it. */
export interface FilterableSpeaker {
  name: string;
  organization: string;
  country: string;
  states: readonly SpeakingInvitationState[];
  sessions: number;
  missing: number;
  isPublished: boolean;
  isFound: boolean;
}

export const fitsFilter = (row: FilterableSpeaker, filter: SpeakersFilter): boolean =>
  row.isFound &&
  (filter.state === undefined ||
    (filter.state === 'none' ? row.states.length === 0 : row.states.includes(filter.state))) &&
  (filter.missing === undefined || (filter.missing === 'some') === row.missing > 0) &&
  (filter.visibility === undefined || (filter.visibility === 'visible') === row.isPublished);

export function compareBy({ sort, direction }: SpeakersFilter) {
  const sign = direction === 'ascending' ? 1 : -1;
  const alphabetical = new Intl.Collator('en');
  return (a: FilterableSpeaker, b: FilterableSpeaker): number => {
    const by =
      sort === 'sessions' || sort === 'missing' ? a[sort] - b[sort] : alphabetical.compare(a[sort], b[sort]);
    return sign * by || alphabetical.compare(a.name, b.name);
  };
}
