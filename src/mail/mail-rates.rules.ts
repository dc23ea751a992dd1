/** How many mails may leave within a minute; undefined is as many as the server takes. */
export interface MailRates {
  all: number | undefined;
  domain: number | undefined;
}

/** Under which all mails are counted; no domain has that name. */
export const everyDomain = '*';

/** So much may leave at once after a silence: a second's worth, and at least one mail. */
export const burst = 1_000;

export const domainOf = (addressKey: string): string => addressKey.slice(addressKey.lastIndexOf('@') + 1);

/** When the next mail may leave, by domain and under `everyDomain`; absent where none has left for long. */
export type NextTimes = ReadonlyMap<string, number>;

/**
 * Which of the mails may leave now, first come first served, and the times for those after them. Each mail moves the time of its
 * domain on by its share of a minute; a mail may be early by the burst (the generic cell rate algorithm, ITU-T I.371).
 */
export function withinRates<Mail extends { toKey: string }>(
  mails: readonly Mail[],
  rates: MailRates,
  known: NextTimes,
  now: number,
): { mails: Mail[]; next: Map<string, number> } {
  const next = new Map<string, number>();
  const timeOf = (scope: string) => Math.max(now, next.get(scope) ?? known.get(scope) ?? now);
  const allowed = mails.filter(({ toKey }) => {
    const scopes = [
      { scope: everyDomain, rate: rates.all },
      { scope: domainOf(toKey), rate: rates.domain },
    ].flatMap(({ scope, rate }) => (rate === undefined ? [] : [{ scope, share: 60_000 / rate }]));
    if (scopes.some(({ scope }) => timeOf(scope) > now + burst)) return false;
    for (const { scope, share } of scopes) next.set(scope, timeOf(scope) + share);
    return true;
  });
  return { mails: allowed, next };
}
