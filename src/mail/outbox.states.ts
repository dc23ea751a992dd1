/**
 * Where a mail is on its way. `sending` belongs to one worker until its lease ends; `withheld` waits until its address works
 * again; `bounced` was taken by our server and came back.
 */
export const outboxStates = [
  'queued',
  'sending',
  'retrying',
  'withheld',
  'sent',
  'bounced',
  'failed',
] as const;
export type OutboxState = (typeof outboxStates)[number];

export const isOutboxState = (value: unknown): value is OutboxState =>
  outboxStates.some((state) => state === value);

/** What a mail goes back to when its worker returns it unsent. */
export const waitingState = (attempts: number): OutboxState => (attempts === 0 ? 'queued' : 'retrying');

/** A person may only start again what has ended without success: everything else is still on its way, or has arrived. */
export const canBeRetried = (state: OutboxState): boolean => state === 'failed' || state === 'bounced';
