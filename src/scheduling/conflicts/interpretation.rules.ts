import { planning } from '../../../config/planning.js';
import type { ConflictRule, PlanConflict } from './conflict.js';
import { contains, type InterpreterTeam, overlap, type Plan, type PlannedItem } from './plan.js';

/**
 * A session that needs a pair of languages is not complete without a team for it. Where two teams have a language in common, one of
 * them may interpret from the words of the other: that does, and is told.
 */
export function interpretationGaps({ teams }: Plan, item: PlannedItem): PlanConflict[] {
  const assigned = item.teams.flatMap((id) => teams.get(id) ?? []);
  const about = (rule: ConflictRule, subject: string): PlanConflict => ({
    rule,
    items: [item.id],
    subject,
    values: {},
  });
  const indirect = item.interpretation.filter((pair) => !assigned.some(({ pairs }) => pairs.includes(pair)));
  return [
    ...indirect.map((pair) =>
      about(canBeRelayed(pair, assigned) ? 'interpreted-by-relay' : 'interpreters-missing', pair),
    ),
    ...assigned
      .filter(({ interpreters }) => interpreters < planning.interpretersOfTeam)
      .map(({ id }) => about('team-incomplete', id)),
    ...assigned.filter((team) => !isAvailable(team, item)).map(({ id }) => about('team-unavailable', id)),
  ];
}

/** From one language to the other over a third, with a team that works so. */
const canBeRelayed = (pair: string, assigned: readonly InterpreterTeam[]): boolean => {
  const [from = '', to = ''] = pair.split('-');
  return assigned.some((first) =>
    partnersOf(from, first).some((between) =>
      assigned.some(
        (second) =>
          second !== first &&
          (first.takesRelay || second.takesRelay) &&
          partnersOf(between, second).includes(to),
      ),
    ),
  );
};

/** The languages that the team knows together with this one. */
const partnersOf = (language: string, { pairs }: InterpreterTeam): string[] =>
  pairs
    .map((pair) => pair.split('-'))
    .filter((pair) => pair.includes(language))
    .flatMap((pair) => pair.filter((other) => other !== language));

const isAvailable = ({ available }: InterpreterTeam, { period }: PlannedItem): boolean =>
  available === null || period === null || available.some((time) => contains(time, period));

export function teamClashes(a: PlannedItem, b: PlannedItem): PlanConflict[] {
  if (!a.period || !b.period || !overlap(a.period, b.period)) return [];
  return a.teams
    .filter((team) => b.teams.includes(team))
    .map((team) => ({ rule: 'team-twice', items: [a.id, b.id], subject: team, values: {} }));
}

const hour = 3_600_000;

/**
 * What takes a team over its hours, told of the item with which it passes them. A day is told by the pause: items that are less
 * than eight hours apart are of one working day, also past midnight.
 */
export function overlongDays(team: InterpreterTeam, items: readonly PlannedItem[]): PlanConflict[] {
  const found: PlanConflict[] = [];
  let worked = 0;
  let previousEnd = -Infinity;
  for (const { id, period } of [...items].sort(byStart)) {
    if (!period) continue;
    if (period.start - previousEnd >= nightsRest) worked = 0;
    const before = worked;
    worked += period.end - period.start;
    previousEnd = Math.max(previousEnd, period.end);
    if (before > team.hoursPerDay * hour || worked <= team.hoursPerDay * hour) continue;
    const values = { hours: Math.round((worked / hour) * 10) / 10, allowed: team.hoursPerDay };
    found.push({ rule: 'team-too-long', items: [id], subject: team.id, values });
  }
  return found;
}

const nightsRest = 8 * hour;

const byStart = (a: PlannedItem, b: PlannedItem): number => (a.period?.start ?? 0) - (b.period?.start ?? 0);
