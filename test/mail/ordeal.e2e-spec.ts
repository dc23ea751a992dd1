import { expect, it } from '@jest/globals';
import { ordeal } from './ordeal.js';
import { expectNothingLost } from './ordeal-verdict.js';

it('loses nothing over a bad line when it is killed again and again', async () => {
  const outcome = await ordeal({ mails: 100, kills: 3 });

  expectNothingLost(outcome);
  expect(outcome.signals).toEqual(['SIGKILL', 'SIGKILL', 'SIGKILL']);
}, 120_000);
