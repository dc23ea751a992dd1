import { Conflict } from '../kernel/errors.js';

export const sessionStates = ['draft', 'confirmed', 'cancelled'] as const;
export type SessionState = (typeof sessionStates)[number];

/** In which the public knows a session. */
export const publishedStates = ['confirmed', 'cancelled'] as const satisfies readonly SessionState[];
export type PublishedState = (typeof publishedStates)[number];

export const isSessionState = (value: unknown): value is SessionState =>
  sessionStates.some((state) => state === value);

/** What was once public is cancelled and never hidden again, because calendars hold it. */
const moves: Record<SessionState, readonly SessionState[]> = {
  draft: ['confirmed'],
  confirmed: ['cancelled'],
  cancelled: ['confirmed'],
};

export const canBecome = (from: SessionState, to: SessionState): boolean => moves[from].includes(to);

export function assertCanBecome(from: SessionState, to: SessionState): void {
  if (!canBecome(from, to)) throw new Conflict('sessions.cannot-change', { from, to });
}
