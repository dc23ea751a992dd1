/** `received` waits for the worker, `waiting` for an organizer; the others have ended. */
export const inboundStates = ['received', 'handled', 'ignored', 'waiting', 'closed'] as const;
export type InboundState = (typeof inboundStates)[number];

/** What came of a mail. The outcome is a key of the mail's texts, and `detail` what an organizer should see of it. */
export interface Conclusion {
  state: Extract<InboundState, 'handled' | 'ignored' | 'waiting'>;
  outcome: InboundOutcome;
  detail?: Record<string, string>;
}

export const inboundOutcomes = [
  'bounce-recorded',
  'delay-recorded',
  'bounce-of-unknown',
  'automatic',
  'own-mail',
  'sender-too-busy',
  'letter',
  'too-large',
  'unreadable',
  'failed',
  'reply-applied',
  'reply-repeated',
  'reply-to-old-version',
  'reply-asked-back',
  'reply-of-stranger',
  'reply-to-unknown',
  'reply-unclear',
  'counter-proposal',
  'delegated',
  'refreshed',
  'not-for-us',
] as const;
export type InboundOutcome = (typeof inboundOutcomes)[number];
