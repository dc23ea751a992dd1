/**
 * Where a mail is on its way. `sending` belongs to one worker until its lease ends; `withheld` waits until its address works
 * again; `bounced` was taken by our server and came back; `aborted` was stopped by an organizer.
 */
export const outboxStates = [
  'queued',
  'sending',
  'retrying',
  'withheld',
  'sent',
  'bounced',
  'failed',
  'aborted',
] as const;
export type OutboxState = (typeof outboxStates)[number];

export const isOutboxState = (value: unknown): value is OutboxState =>
  outboxStates.some((state) => state === value);

/** What a mail goes back to when its worker returns it unsent. */
export const waitingState = (attempts: number): OutboxState => (attempts === 0 ? 'queued' : 'retrying');

/** What an organizer may do with a mail. `retry` sends the same mail, `resend` writes a new one that says the same. */
export const mailActions = ['retry', 'resend', 'abort'] as const;
export type MailAction = (typeof mailActions)[number];

/** A mail that is being sent belongs to its worker; nobody knows yet what became of it. */
const statesFor: Record<MailAction, readonly OutboxState[]> = {
  retry: ['retrying', 'bounced', 'failed', 'aborted'],
  resend: ['sent'],
  abort: ['queued', 'retrying', 'withheld'],
};

export const canBe = (action: MailAction, state: OutboxState): boolean => statesFor[action].includes(state);

/** Mail that did not get through may have gone to a wrong address. */
export const canBeCorrected = (state: OutboxState): boolean =>
  state === 'bounced' || state === 'failed' || state === 'withheld';

/** What once happened to a mail. */
export const outboxEventKinds = [
  'sent',
  'deferred',
  'failed',
  'lapsed',
  'bounced',
  'delayed',
  'aborted',
  'requeued',
  'hurried',
  'resent',
  'redirected',
] as const;
export type OutboxEventKind = (typeof outboxEventKinds)[number];
