import type { EntityManager } from 'typeorm';
import { OutboxRate } from './outbox-rate.entity.js';
import type { NextTimes } from './mail-rates.rules.js';

/** Read in the transaction of the claim, so that the processes together keep to the rates. */
export async function knownTimes(em: EntityManager): Promise<NextTimes> {
  const rows = await em.find(OutboxRate);
  return new Map(rows.map(({ domain, nextAt }) => [domain, nextAt.getTime()]));
}

export async function rememberTimes(em: EntityManager, times: NextTimes): Promise<void> {
  const rows = [...times].map(([domain, time]) => ({ domain, nextAt: new Date(Math.ceil(time)) }));
  if (rows.length > 0) await em.upsert(OutboxRate, rows, ['domain']);
}
