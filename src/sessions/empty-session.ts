import type { Session } from './session.entity.js';

/** A session of which nothing is known: what whoever makes one starts from. */
export const emptySession = {
  abstract: {},
  trackId: null,
  blockId: null,
  access: 'open',
  languages: null,
  interpretedLanguages: null,
  mode: 'in-person',
  expectedAudience: null,
  layout: null,
  equipment: null,
  booths: null,
  needsStepFreeAccess: false,
  needsNote: null,
  sdgTargets: null,
  state: 'draft',
  isReady: false,
  publishedState: null,
  cancellationReason: null,
  capacity: null,
  taken: 0,
  held: 0,
  revision: 1,
  changedBy: null,
  changedAt: null,
} as const satisfies Partial<Session>;
