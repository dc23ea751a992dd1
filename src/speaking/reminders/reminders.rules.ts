const day = 24 * 3_600_000;

/** The largest of the pauses that are over, so that whoever was away is reminded once and not of each. */
export function dueAfter(since: Date, pauses: readonly number[], now: Date): number | undefined {
  return pauses.filter((days) => now.getTime() - since.getTime() >= days * day).at(-1);
}

/** The nearest of the days before the beginning that has come; none once the forum has begun. */
export function dueBefore(beginning: Date, daysBefore: readonly number[], now: Date): number | undefined {
  if (now >= beginning) return undefined;
  return daysBefore.filter((days) => beginning.getTime() - now.getTime() <= days * day).at(-1);
}
