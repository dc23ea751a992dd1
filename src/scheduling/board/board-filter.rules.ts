import { isSessionKind, type SessionKind } from '../../../config/session-kinds.js';
import { fold } from '../../kernel/folded-text.js';
import type { ProgrammeItem } from '../programme-item.js';

/** What an organizer wants to see stand out; everything else stays on the board, but pale. */
export interface BoardFilter {
  /** Id of a track, or empty for any. */
  track: string;
  kind: SessionKind | '';
  /** Words of the organizers, the partners or the title. */
  search: string;
  conflictsOnly: boolean;
}

/** Reads the board's address; what is not known filters nothing. */
export function filterOf(query: Record<string, unknown>): BoardFilter {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].slice(0, 100) : '');
  const kind = text('kind');
  return {
    track: text('track'),
    kind: isSessionKind(kind) ? kind : '',
    search: text('q').trim(),
    conflictsOnly: query['conflicts'] === 'only',
  };
}

export const noFilter: BoardFilter = { track: '', kind: '', search: '', conflictsOnly: false };

/** As it stands in an address; nothing where nothing is filtered. */
export const filterQuery = ({ track, kind, search, conflictsOnly }: BoardFilter): Record<string, string> => ({
  ...(track && { track }),
  ...(kind && { kind }),
  ...(search && { q: search }),
  ...(conflictsOnly && { conflicts: 'only' }),
});

type Sought = Pick<ProgrammeItem, 'id' | 'track' | 'kind' | 'title' | 'organizers' | 'partners'>;

/** A predicate that folds the search once. `inConflict` are the ids of the sessions that have conflicts. */
export function matcher(
  { track, kind, search, conflictsOnly }: BoardFilter,
  inConflict: ReadonlySet<string>,
): (item: Sought) => boolean {
  const words = fold(search).split(' ').filter(Boolean);
  return (item) =>
    (!track || item.track?.id === track) &&
    (!kind || item.kind === kind) &&
    (!conflictsOnly || inConflict.has(item.id)) &&
    (words.length === 0 || hasAll(item, words));
}

function hasAll({ title, organizers, partners }: Sought, words: readonly string[]): boolean {
  const names = [...organizers, ...partners].map(({ name }) => name);
  const text = fold([...Object.values(title), ...names].join(' '));
  return words.every((word) => text.includes(word));
}
