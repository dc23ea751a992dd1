import { describe, expect, it } from '@jest/globals';
import { canBeRetried, isOutboxState, outboxStates, waitingState } from './outbox.states.js';

describe('states of a mail', () => {
  it('lets a person start again only what has failed or came back', () => {
    expect(outboxStates.filter(canBeRetried)).toEqual(['bounced', 'failed']);
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
