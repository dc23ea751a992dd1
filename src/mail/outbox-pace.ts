import { RealClock } from '../kernel/clock.js';
import type { MailRates } from './mail-rates.rules.js';
import type { MailPriority } from './outbox-message.entity.js';

const realClock = new RealClock();

/** How the worker keeps time. Times in milliseconds; tests make haste. */
export class OutboxPace {
  /** Looks for due mails that nobody announced: retries, and what other processes have left. */
  readonly poll: number = 5_000;
  /** After so long without an outcome a claimed mail is free again: its worker has died. */
  readonly lease: number = 180_000;
  /** One attempt takes at most so long. It starts only if it will end within the lease, so that no two workers send one mail. */
  readonly attempt: number = 60_000;
  /** So long outcomes are gathered to be written together: a commit for each mail would make the disk the speed of the mail. */
  readonly gather: number = 50;
  /** What is being sent at shutdown may take so long to end. */
  readonly grace: number = 5_000;
  /** While many wait for an answer, a batch of mails waits for them, but no longer than this. */
  readonly courtesy: number = 2_000;
  /** So many mails are claimed by one write. */
  readonly batch: number = 50;
  /** The first pause before a lost mailbox is opened again; it doubles. */
  readonly reconnect: number = 1_000;
  /** Mails on their way at the same time; sign-in links have slots of their own and never wait for a slow bulk. */
  readonly slots: Readonly<Record<MailPriority, number>> = { high: 2, normal: 5 };

  /** What MAIL_RATE and MAIL_RATE_PER_DOMAIN allow. */
  readonly rates: MailRates = { all: undefined, domain: undefined };

  constructor(changes: Partial<Omit<OutboxPace, 'now'>> = {}) {
    Object.assign(this, changes);
  }

  /** Real time for leases, retries and the Date of a mail: a rehearsal clock starts anew with each process, and leases must not. */
  now(): Date {
    return realClock.now();
  }
}
