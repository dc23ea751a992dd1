import { createTransport, type SendMailOptions } from 'nodemailer';

/** Takes a mail for good, or throws what kept it from doing so. */
export abstract class MailTransport {
  /** An aborted signal ends the attempt; the server may have taken the mail all the same. */
  abstract send(message: SendMailOptions, signal: AbortSignal): Promise<void>;

  abstract close(): void;
}

/** Without a mail server every mail has arrived as soon as it is written: it is read at /dev/mail. */
export class MailboxTransport extends MailTransport {
  async send(): Promise<void> {
    // Nothing to do: the row is the mail.
  }

  close(): void {
    // Nothing is open.
  }
}

const second = 1000;

/** Hands mails to the server of SMTP_URL over a few connections that are used again. */
export class SmtpTransport extends MailTransport {
  private readonly pool;

  constructor(url: string, connections: number) {
    super();
    this.pool = createTransport({
      url,
      pool: true,
      maxConnections: connections,
      // The outbox decides on retries; here only for a connection that the server closed while nothing was on it.
      maxRequeues: 2,
      idleTimeout: 30 * second,
      connectionTimeout: 15 * second,
      greetingTimeout: 15 * second,
      socketTimeout: 60 * second,
    });
  }

  /** One recipient per mail: a server that takes it partly does not exist, and a refused recipient is an error. */
  async send(message: SendMailOptions, signal: AbortSignal): Promise<void> {
    await this.pool.sendMail({ ...message, signal });
  }

  close(): void {
    this.pool.close();
  }
}
