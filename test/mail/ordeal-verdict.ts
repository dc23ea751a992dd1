import { expect } from '@jest/globals';
import type { Outcome } from './ordeal.js';

/** Seven mails are on their way in a process at most. */
const slots = 7;

/** Each mail arrived or was refused for good, a duplicate is told by its Message-ID, and a refusal for good was final. */
export function expectNothingLost({ rows, received, refusals, gone, signals }: Outcome): void {
  const arrived = Map.groupBy(received, ({ address }) => address);
  const wrong = rows.filter(({ toAddress, state }) => state !== (gone.has(toAddress) ? 'failed' : 'sent'));
  const lost = rows.filter(({ toAddress }) => !gone.has(toAddress) && !arrived.has(toAddress));
  const strange = rows.filter(({ toAddress, messageId }) =>
    arrived.get(toAddress)?.some(({ mail }) => mail.messageId !== messageId),
  );
  const refused = [...refusals.values()].reduce((sum, times) => sum + times, 0);

  expect({ wrong, lost, strange }).toEqual({ wrong: [], lost: [], strange: [] });
  expect([...gone].filter((address) => arrived.has(address))).toEqual([]);
  expect(refusals.size).toBe(gone.size);
  expect(refused).toBeLessThanOrEqual(gone.size + slots * signals.length);
}
