import type { MailPriority } from './outbox-message.entity.js';

/** Wakes the worker after the commit. */
export class MailQueued {
  constructor(readonly priority: MailPriority) {}
}
