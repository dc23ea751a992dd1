import { coEventRules } from '../../../config/co-events.js';
import type { CoEvent } from '../co-event.entity.js';

const dayLength = 24 * 3_600_000;

/** `early`: it is not over yet; `closed`: too long ago; `none`: what did not take place has nothing to report. */
export type ReportPeriod = 'none' | 'early' | 'open' | 'closed';

export function reportPeriodOf(
  { state, overAt }: Pick<CoEvent, 'state' | 'overAt'>,
  now: Date,
): ReportPeriod {
  if (state !== 'approved') return 'none';
  if (now < overAt) return 'early';
  return now < reportDueAt({ overAt }) ? 'open' : 'closed';
}

export const reportDueAt = ({ overAt }: Pick<CoEvent, 'overAt'>): Date =>
  new Date(overAt.getTime() + coEventRules.report.withinDays * dayLength);

/** The latest reminder that is due, such as 7 (days after); earlier ones that were missed are not sent after it. */
export function reminderDay({ overAt }: Pick<CoEvent, 'overAt'>, now: Date): number | undefined {
  const days = (now.getTime() - overAt.getTime()) / dayLength;
  return coEventRules.report.remindAfterDays.findLast((day) => days >= day);
}
