import { Consent } from '../consent.entity.js';
import { all, another, column, declare, impersonal, notPersonal, ofAccount } from '../declaration.js';
import { Erasure } from '../erasure.entity.js';
import { PurgeRun } from '../purge-run.entity.js';

/** What this feature itself keeps. */
export const own = [
  declare(Consent, {
    columns: { id: notPersonal, ...all('consent', 'accountId', 'kind', 'value', 'locale', 'givenAt') },
    rows: [{ datum: 'consent' }],
    whose: ofAccount(),
  }),
  declare(Erasure, {
    columns: {
      id: notPersonal,
      ...all('erasure', 'accountId', 'state', 'obstacles', 'requestedAt', 'settledAt', 'reason'),
      settledBy: another('erasure'),
    },
    rows: [{ datum: 'erasure' }],
    starts: { settlement: column('settled_at') },
    whose: ofAccount(),
    onErasure: 'stay',
  }),
  declare(PurgeRun, {
    columns: impersonal('onDate', 'runId', 'startedAt', 'leaseUntil', 'finishedAt', 'removed'),
  }),
];
