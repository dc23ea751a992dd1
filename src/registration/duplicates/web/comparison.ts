import type { RegistrationFieldId } from '../../../../config/registration-fields.js';
import { typedOf } from '../../registration-content.js';
import type { Candidate, CandidatePair } from '../duplicates.queries.js';
import { differingUnits, type MergeUnit, proposedUnits } from '../merge-units.js';
import { mayBeKept, proposedToKeep, type Values } from '../merge.rules.js';

export type Side = 'first' | 'second';

/** Two registrations side by side, the one that stays and the one that ends. */
export interface Comparison {
  pair: CandidatePair;
  keep: Side;
  kept: Candidate & { values: Values };
  merged: Candidate & { values: Values };
  /** Whether it could as well be the other way round. */
  maySwap: boolean;
  units: MergeUnit[];
  proposed: string[];
}

/** `wanted` stays where it may. */
export function comparisonOf(pair: CandidatePair, wanted: Side | undefined): Comparison {
  const { first, second } = pair;
  const { registration: a } = first;
  const { registration: b } = second;
  const proposed: Side = proposedToKeep(a, b) === a ? 'first' : 'second';
  const maySwap = mayBeKept(a, b) && mayBeKept(b, a);
  const keep = maySwap ? (wanted ?? proposed) : proposed;
  const kept = withValues(keep === 'first' ? first : second);
  const merged = withValues(keep === 'first' ? second : first);
  return {
    ...{ pair, keep, kept, merged, maySwap },
    units: differingUnits(kept.values, merged.values),
    proposed: proposedUnits(kept.values, merged.values),
  };
}

/** What an organizer sees of the two. */
export const fieldsSeen = ({ units }: Comparison): RegistrationFieldId[] =>
  units.flatMap(({ fields }) => fields);

const withValues = (candidate: Candidate) => ({
  ...candidate,
  values: typedOf(candidate.registration, candidate.person),
});
