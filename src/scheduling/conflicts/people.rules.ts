import type { PlanConflict } from './conflict.js';
import { minutesBetween, overlap, type Plan, type PlannedItem } from './plan.js';

/** Those of its people who said that they cannot come then. */
export function unavailablePeople(
  { people }: Plan,
  { id, period, people: ids }: PlannedItem,
): PlanConflict[] {
  if (!period) return [];
  return ids
    .filter((person) => people.get(person)?.unavailable.some((time) => overlap(time, period)))
    .map((person) => ({ rule: 'person-unavailable', items: [id], subject: person, values: {} }));
}

const ruleOfAnswer = {
  declined: 'speaker-declined',
  maybe: 'speaker-unsure',
  moved: 'speaker-moved',
} as const;

/** Speakers who do not come, or perhaps not, until somebody settles it on the panel. */
export const unsettledSpeakers = ({ id, unsettled }: PlannedItem): PlanConflict[] =>
  unsettled.map(({ person, answer }) => ({
    rule: ruleOfAnswer[answer],
    items: [id],
    subject: person,
    values: {},
  }));

/** Those who would have to be in both, or to get from one to the other faster than one can. */
export function peopleClashes(plan: Plan, earlier: PlannedItem, later: PlannedItem): PlanConflict[] {
  if (!earlier.period || !later.period) return [];
  const items = [earlier.id, later.id] as const;
  if (overlap(earlier.period, later.period)) {
    return inBoth(earlier, later).map((person) => ({
      rule: 'person-twice',
      items,
      subject: person,
      values: {},
    }));
  }
  const between = minutesBetween(earlier.period, later.period);
  const needed = travel(plan, earlier, later);
  if (between >= needed) return [];
  const values = { between, needed };
  return inBoth(earlier, later).map((person) => ({
    rule: 'travel-too-short',
    items,
    subject: person,
    values,
  }));
}

const inBoth = (a: PlannedItem, b: PlannedItem): string[] =>
  a.people.filter((person) => b.people.includes(person));

/** Ministers are in what is for ministers alone, named or not: nothing else that needs them goes on meanwhile. */
export function ministersElsewhere({ people }: Plan, a: PlannedItem, b: PlannedItem): PlanConflict[] {
  const isClash = a.period && b.period && overlap(a.period, b.period);
  if (!isClash || !(a.isMinisterial || b.isMinisterial)) return [];
  const items = [a.id, b.id] as const;
  if (a.isMinisterial && b.isMinisterial)
    return [{ rule: 'ministers-twice', items, subject: null, values: {} }];
  const other = a.isMinisterial ? b : a;
  const ministerial = a.isMinisterial ? a : b;
  return other.people
    .filter((person) => people.get(person)?.isMinister && !ministerial.people.includes(person))
    .map((person) => ({ rule: 'minister-elsewhere', items, subject: person, values: {} }));
}

function travel({ travelMinutes }: Plan, from: PlannedItem, to: PlannedItem): number {
  return from.venueId === null || to.venueId === null ? 0 : travelMinutes(from.venueId, to.venueId);
}
