import { describe, expect, it } from '@jest/globals';
import { canBe, isOutboxState, outboxStates, waitingState } from './outbox.states.js';

describe('states of a mail', () => {
  it('lets a person try again what has not arrived, send anew what has, and stop what waits', () => {
    expect(outboxStates.filter((state) => canBe('retry', state))).toEqual([
      'retrying',
      'bounced',
      'failed',
      'aborted',
    ]);
    expect(outboxStates.filter((state) => canBe('resend', state))).toEqual(['sent']);
    expect(outboxStates.filter((state) => canBe('abort', state))).toEqual(['queued', 'retrying', 'withheld']);
  });

  it('puts an unsent mail back to where it was', () => {
    expect(waitingState(0)).toBe('queued');
    expect(waitingState(1)).toBe('retrying');
  });

  it('knows its states', () => {
    expect(outboxStates.every(isOutboxState)).toBe(true);
    expect([isOutboxState('lost'), isOutboxState(undefined)]).toEqual([false, false]);
  });
});
