import { Conflict } from '../kernel/errors.js';

/** `sending` writes its mails piece by piece; `stopped` waits to be continued; `sent` has written all of them. */
export const messageStates = ['draft', 'sending', 'stopped', 'sent'] as const;
export type MessageState = (typeof messageStates)[number];

const moves: Record<MessageState, readonly MessageState[]> = {
  draft: ['sending'],
  sending: ['stopped', 'sent'],
  stopped: ['sending'],
  sent: [],
};

export const canBecome = (from: MessageState, to: MessageState): boolean => moves[from].includes(to);

export function assertCanBeRewritten(state: MessageState): void {
  if (state !== 'draft') throw new Conflict(`messages.is-${state}`);
}

export function assertCanBecome(from: MessageState, to: MessageState): void {
  if (!canBecome(from, to)) throw new Conflict(`messages.is-${from}`);
}
