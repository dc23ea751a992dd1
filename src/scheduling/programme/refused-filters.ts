import type { FieldError } from '../../kernel/errors.js';
import { anything, choiceOf, type ProgrammeChoice } from './programme-choice.js';
import type { Parted } from './programme-parts.js';

/** For programs, whose makers are better told than shown everything: what in the query is no filter or names nothing that there is. */
export function refusedFilters(
  query: Readonly<Record<string, unknown>>,
  programme: Parted,
): Record<string, FieldError> {
  const choice = choiceOf(query);
  const known: Partial<Record<keyof ProgrammeChoice, (id: string) => boolean>> = {
    track: (id) => programme.tracks.some((track) => track.id === id),
    room: (id) => programme.rooms.some((room) => room.id === id),
  };
  const isKnown = (name: string): name is keyof ProgrammeChoice => Object.hasOwn(anything, name);
  const errorOf = (name: string): FieldError | undefined => {
    if (!isKnown(name)) return { code: 'programme-views.no-filter' };
    const value = choice[name];
    if (value === '' && query[name] !== '') return { code: 'programme-views.no-value' };
    return value === '' || (known[name]?.(value) ?? true) ? undefined : { code: 'programme-views.no-value' };
  };
  return Object.fromEntries(
    Object.keys(query).flatMap((name): [string, FieldError][] => {
      const error = errorOf(name);
      return error ? [[name, error]] : [];
    }),
  );
}
