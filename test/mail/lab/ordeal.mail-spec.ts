import { expect, it } from '@jest/globals';
import { expectNothingLost } from '../ordeal-verdict.js';
import { ordeal } from '../ordeal.js';

it('loses none of 3,000 mails over a bad line in 20 kills', async () => {
  const outcome = await ordeal({ mails: 3_000, kills: 20 });

  expectNothingLost(outcome);
  expect(outcome.signals).toEqual(Array.from({ length: 20 }, () => 'SIGKILL'));
}, 600_000);
