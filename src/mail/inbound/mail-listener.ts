import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { once } from 'node:events';
import type { Logger } from 'pino';
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream } from 'smtp-server';
import { Config } from '../../kernel/config/env.js';
import { Database } from '../../kernel/database/database.js';
import { emailKey } from '../../kernel/folded-text.js';
import { log } from '../../kernel/log.js';
import { isBounceAddress } from '../bounce-address.js';
import { largestMail } from './arrival.js';
import { InboundMailService } from './inbound-mail.service.js';

/** Takes mail from the mail server over LMTP or SMTP. It says yes only when the mail is in the database. */
@Injectable()
export class MailListener implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private server: SMTPServer | undefined;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly inbound: InboundMailService,
    @Inject(log) private readonly logger: Logger,
  ) {}

  /** The port that is really listened on; for tests that ask for any. */
  get port(): number | undefined {
    const address = this.server?.server.address();
    return typeof address === 'object' ? address?.port : undefined;
  }

  async onApplicationBootstrap(): Promise<void> {
    const listen = this.config.inboundListen;
    if (!listen) return;
    this.server = new SMTPServer({
      lmtp: listen.protocol === 'lmtp',
      disabledCommands: ['AUTH', 'STARTTLS'],
      size: largestMail,
      maxClients: 20,
      closeTimeout: 2_000,
      socketTimeout: 60_000,
      logger: false,
      onRcptTo: (address, _session, answer) => answer(this.refusalOf(address)),
      onData: (stream, session, answer) => {
        const [recipient] = session.envelope.rcptTo;
        const { mailFrom } = session.envelope;
        this.take(stream, recipient?.address ?? null, mailFrom ? mailFrom.address : '').then(
          () => answer(null),
          (error: unknown) => answer(this.replyTo(error)),
        );
      },
    });
    // A client that drops its connection is no trouble of ours.
    this.server.on('error', () => undefined);
    this.server.listen(listen.port, listen.host);
    await once(this.server.server, 'listening');
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private refusalOf({ address }: SMTPServerAddress): Error | null {
    const own = emailKey(this.config.mailFrom.address);
    const isOurs =
      emailKey(address).replace(/\+[^@]*@/, '@') === own || isBounceAddress(address, this.config.mailFrom);
    return isOurs ? null : reply(550, '5.1.1 No such mailbox here');
  }

  private async take(
    stream: SMTPServerDataStream,
    envelopeTo: string | null,
    envelopeFrom: string,
  ): Promise<void> {
    // A mail server leaves it to the last one to write this down; an empty one says that a machine wrote.
    const chunks: Buffer[] = [Buffer.from(`Return-Path: <${envelopeFrom}>\r\n`)];
    let size = 0;
    for await (const chunk of stream) {
      if (!Buffer.isBuffer(chunk)) continue;
      size += chunk.length;
      // Read to its end all the same, so that the peer hears the refusal.
      if (size <= largestMail) chunks.push(chunk);
      else chunks.length = 0;
    }
    if (size > largestMail) throw reply(552, '5.3.4 The mail is too large');
    const arrival = this.inbound.prepare({ raw: Buffer.concat(chunks), size, envelopeTo });
    await this.database.write((em) => this.inbound.store(em, arrival));
  }

  /** A refusal of ours stands; whatever else went wrong is worth another attempt of the mail server. */
  private replyTo(error: unknown): Error {
    if (error instanceof Error && 'responseCode' in error) return error;
    this.logger.error({ err: error }, 'an inbound mail could not be stored');
    return reply(451, '4.3.0 Please try again');
  }
}

const reply = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });
