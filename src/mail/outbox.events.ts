import type { MailPriority } from './outbox-message.entity.js';

/** Wakes the worker after the commit. */
export class MailQueued {
  constructor(readonly priority: MailPriority) {}
}

/** An attempt has ended in whatever way: the next mail to the same person may have become due. */
export class MailAttempted {
  constructor(readonly priority: MailPriority) {}
}
