import { locales } from '../../kernel/i18n/locale.js';
import { localDate } from '../../kernel/zoned-time.js';
import type { PlannedItem } from '../conflicts/plan.js';

/** Every pair of the languages in which the forum is held, `en-ko`: the smaller code first. */
export const languagePairs: readonly string[] = locales
  .flatMap((a) => locales.filter((b) => a < b).map((b) => `${a}-${b}`))
  .sort();

/** Hours of work of each team on each local date on which a session of it begins. */
export function hoursByDay(
  items: readonly Pick<PlannedItem, 'teams' | 'period'>[],
  zone: string,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const worked = new Map<string, Map<string, number>>();
  for (const { teams, period } of items) {
    if (!period) continue;
    const date = localDate(new Date(period.start), zone);
    for (const team of teams) {
      const days = worked.get(team) ?? new Map<string, number>();
      worked.set(team, days.set(date, (days.get(date) ?? 0) + (period.end - period.start) / hour));
    }
  }
  return worked;
}

const hour = 3_600_000;
