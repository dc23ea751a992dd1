import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import type { Logger } from 'pino';
import { Config } from '../../kernel/config/env.js';
import { Database } from '../../kernel/database/database.js';
import { log } from '../../kernel/log.js';
import { OutboxPace } from '../outbox-pace.js';
import { type Arrival, largestMail, largestSample } from './arrival.js';
import { type ImapAddress, readImapAddress } from './imap-address.js';
import { InboundMailService } from './inbound-mail.service.js';
import { InboundPosition } from './inbound-position.entity.js';

/** A server that announces nothing is asked now and then. */
const askEvery = 60_000;
const longestPause = 300_000;

/**
 * Follows a mailbox over IMAP from where it was left, and connects again after whatever ends the connection. It only reads: no
 * mail is marked, moved or deleted, because people read the same mailbox.
 */
@Injectable()
export class MailboxReader implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly ending = new AbortController();
  private client: ImapFlow | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly inbound: InboundMailService,
    private readonly pace: OutboxPace,
    @Inject(log) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.imapUrl) this.running = this.follow(readImapAddress(this.config.imapUrl));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    this.client?.close();
    await this.running;
  }

  private async follow(address: ImapAddress): Promise<void> {
    for (let failures = 0; !this.ending.signal.aborted;) {
      const began = this.pace.now().getTime();
      try {
        await this.session(address);
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        this.logger.warn({ mailbox: address.key, code }, 'the mailbox cannot be read');
      }
      // A connection that had lasted is opened again at once.
      failures = this.pace.now().getTime() - began > askEvery ? 0 : failures + 1;
      await this.rest(Math.min(longestPause, this.pace.reconnect * 2 ** Math.min(failures, 10)));
    }
  }

  /** One connection, until it ends. */
  private async session(address: ImapAddress): Promise<void> {
    const client = new ImapFlow({ ...address.connection, logger: false, disableAutoIdle: true });
    this.client = client;
    const bell = new Bell();
    client.on('exists', () => bell.ring());
    client.on('close', () => bell.ring());
    // Without a listener it would end the process; the command that was running fails by itself.
    client.on('error', () => bell.ring());
    try {
      await client.connect();
      await client.mailboxOpen(address.folder, { readOnly: true });
      while (!this.ending.signal.aborted) {
        await this.readNew(client, address);
        client.idle().catch(() => bell.ring());
        await bell.rung(askEvery);
        // Fails on a connection that has ended, which ends the session.
        await client.noop();
      }
    } finally {
      client.close();
    }
  }

  private async readNew(client: ImapFlow, address: ImapAddress): Promise<void> {
    const position = await this.positionIn(client, address);
    const last = Number(position.lastUid);
    const found: { uid: number; size: number }[] = [];
    const range = `${String(last + 1)}:*`;
    for await (const { uid, size } of client.fetch(range, { uid: true, size: true }, { uid: true })) {
      // `*` is the last mail, even where the range begins after it.
      if (uid > last) found.push({ uid, size: size ?? 0 });
    }
    for (const { uid, size } of found.sort((a, b) => a.uid - b.uid)) {
      if (this.ending.signal.aborted) return;
      const arrival = await this.fetchMail(client, uid, size);
      await this.keep(lastly(position, uid), arrival);
    }
  }

  private async fetchMail(client: ImapFlow, uid: number, size: number): Promise<Arrival | undefined> {
    const maxLength = size > largestMail ? largestSample : largestMail;
    const mail = await client.fetchOne(String(uid), { source: { maxLength } }, { uid: true });
    if (!mail || !mail.source) return undefined;
    return { raw: mail.source, size: Math.max(size, mail.source.length), envelopeTo: null };
  }

  /** The mail and how far we are, in one commit: a process that dies reads it again or not at all. */
  private async keep(position: InboundPosition, arrival: Arrival | undefined): Promise<void> {
    const prepared = arrival && this.inbound.prepare(arrival);
    await this.database.write(async (em) => {
      if (prepared) await this.inbound.store(em, prepared);
      await em.upsert(InboundPosition, position, ['mailbox']);
    });
  }

  private async positionIn(client: ImapFlow, { key }: ImapAddress): Promise<InboundPosition> {
    const open = client.mailbox;
    if (!open) throw new Error('no mailbox is open');
    const uidValidity = String(open.uidValidity);
    const known = await this.database.read((em) => em.findOneBy(InboundPosition, { mailbox: key }));
    if (!known) {
      // What came before the forum's first look is not about its mails.
      const position = { mailbox: key, uidValidity, lastUid: String(Math.max(0, open.uidNext - 1)) };
      await this.keep(position, undefined);
      return position;
    }
    const isSameNumbering = known.uidValidity === uidValidity && open.uidNext > Number(known.lastUid);
    // Numbered anew, with or without saying so: what was stored already is recognised.
    return isSameNumbering ? known : { mailbox: key, uidValidity, lastUid: '0' };
  }

  private async rest(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.ending.signal, ref: false }).catch(() => undefined);
  }
}

const lastly = ({ mailbox, uidValidity }: InboundPosition, uid: number): InboundPosition => ({
  mailbox,
  uidValidity,
  lastUid: String(uid),
});

/** Remembers a ring until somebody has waited for it. */
class Bell {
  private isRung = false;
  private hear: (() => void) | undefined;

  ring(): void {
    this.isRung = true;
    this.hear?.();
  }

  /** Resolves at the next ring, or after so many milliseconds. */
  async rung(milliseconds: number): Promise<void> {
    if (!this.isRung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.hear = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.isRung = false;
    this.hear = undefined;
  }
}
