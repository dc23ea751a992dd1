import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** A mail as the server has taken it. */
export interface ReceivedMail {
  from: string;
  recipients: string[];
  source: Buffer;
}

/** A refusal with the server's answer, such as `[451, 'Try later']`. */
type Refusal = readonly [code: number, text: string];

/** A real SMTP server on the loopback that a test can make difficult. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  /** Decides on each recipient; undefined takes it. */
  answerTo: (address: string) => Refusal | undefined = () => undefined;
  /** Decides on each message after its content; a promise that stays open is a server that stalls. */
  take: (mail: ReceivedMail) => Promise<Refusal | undefined> = () => Promise.resolve(undefined);
  /** Messages whose content has arrived and on which the server has not decided. */
  open = 0;
  private server = this.build();

  /** Starts listening, once more after a stop or on the port of another server; returns the address for SMTP_URL. */
  async start(port = 0): Promise<string> {
    this.server = this.build();
    this.server.listen(port, '127.0.0.1');
    await once(this.server.server, 'listening');
    return `smtp://127.0.0.1:${String(this.port)}`;
  }

  get port(): number {
    const address = this.server.server.address();
    if (address === null || typeof address === 'string') throw new Error('The server does not listen');
    return address.port;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  /** Mails to an address, in the order in which they came. */
  to(address: string): ReceivedMail[] {
    return this.received.filter(({ recipients }) => recipients.includes(address));
  }

  async onlyMailTo(address: string): Promise<ParsedMail> {
    const mails = this.to(address);
    if (mails.length !== 1 || !mails[0]) throw new Error(`${String(mails.length)} mails to ${address}`);
    return simpleParser(mails[0].source);
  }

  private build(): SMTPServer {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      // Clients keep their connections open for the next mail.
      closeTimeout: 50,
      onRcptTo: ({ address }, _session, done) => done(asError(this.answerTo(address))),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const mail = { ...envelopeOf(session), source: Buffer.concat(chunks) };
          this.open += 1;
          void this.take(mail).then((refusal) => {
            this.open -= 1;
            if (!refusal) this.received.push(mail);
            done(asError(refusal));
          });
        });
      },
    });
    // A client that is killed resets its connections.
    server.on('error', () => undefined);
    return server;
  }
}

/** Milliseconds; only what never happens takes so long, however busy the machine is. */
const limit = 240_000;

/** Waits for something that happens in another process or behind a socket. */
export async function eventually(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + limit;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Not within ${String(limit)} ms: ${what}`);
    await pause(15);
  }
}

const asError = (refusal: Refusal | undefined): Error | null =>
  refusal ? Object.assign(new Error(refusal[1]), { responseCode: refusal[0] }) : null;

const envelopeOf = ({ envelope }: SMTPServerSession) => ({
  from: envelope.mailFrom ? envelope.mailFrom.address : '',
  recipients: envelope.rcptTo.map(({ address }) => address),
});
