import { Conflict } from '../kernel/errors.js';
import { assertCanBecome, canBecome, isSessionState, sessionStates } from './session.states.js';

describe('the states of a session', () => {
  it('move from draft to confirmed, and between confirmed and cancelled', () => {
    const moves = sessionStates.flatMap((from) =>
      sessionStates.filter((to) => canBecome(from, to)).map((to) => `${from} -> ${to}`),
    );

    expect(moves).toEqual(['draft -> confirmed', 'confirmed -> cancelled', 'cancelled -> confirmed']);
  });

  it('refuse every other move with a conflict that names both', () => {
    expect(() => {
      assertCanBecome('cancelled', 'cancelled');
    }).toThrow(new Conflict('sessions.cannot-change', { from: 'cancelled', to: 'cancelled' }));
    expect(() => {
      assertCanBecome('draft', 'confirmed');
    }).not.toThrow();
  });

  it('are told from other words', () => {
    expect(['confirmed', 'Confirmed', 'deleted', undefined].filter(isSessionState)).toEqual(['confirmed']);
  });
});
