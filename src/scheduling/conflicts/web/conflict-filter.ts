import { severities, severityOf, type Severity } from '../conflict.js';
import type { JudgedConflict } from '../conflicts.queries.js';
import type { Names } from './conflict-names.js';

export interface ConflictFilter {
  severity: Severity | '';
  /** A date, or empty for any. */
  day: string;
  silenced: boolean;
}

/** Reads the list's address; what is not known filters nothing. */
export const filterOf = (query: Record<string, unknown>): ConflictFilter => ({
  severity: severities.find((severity) => severity === query['severity']) ?? '',
  day: typeof query['day'] === 'string' ? query['day'].slice(0, 10) : '',
  silenced: query['silenced'] === 'yes',
});

export const select = (
  found: readonly JudgedConflict[],
  { severity, day, silenced }: ConflictFilter,
  { items }: Names,
): JudgedConflict[] =>
  found.filter(
    ({ conflict, silenced: acceptance }) =>
      silenced === (acceptance !== null) &&
      (!severity || severityOf(conflict) === severity) &&
      (!day || conflict.items.some((id) => items.get(id)?.onDate === day)),
  );
