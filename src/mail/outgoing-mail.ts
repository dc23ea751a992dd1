import { Injectable } from '@nestjs/common';
import { Config } from '../kernel/config/env.js';
import { Tokens } from '../kernel/tokens.js';
import { composeMessage, rawSource } from './compose-message.js';
import { tokenFiller } from './link-tokens.js';
import { withStyles } from './mail-styles.js';
import { MailTransport } from './mail-transport.js';
import type { StoredMail } from './stored-mail.js';

const signedHeaders = [
  ...['From', 'Sender', 'Reply-To', 'To', 'Cc', 'Subject', 'Date', 'Message-ID', 'In-Reply-To', 'References'],
  ...['MIME-Version', 'Content-Type', 'Content-Transfer-Encoding', 'Content-Language', 'Auto-Submitted'],
  // RFC 8058, 4: the one click counts only where both are signed.
  ...['List-Unsubscribe', 'List-Unsubscribe-Post'],
].join(':');

/** A stored mail with its tokens filled in: what leaves the house, and what the mailbox page shows. */
@Injectable()
export class OutgoingMail {
  constructor(
    private readonly config: Config,
    private readonly tokens: Tokens,
    private readonly transport: MailTransport,
  ) {}

  send(message: StoredMail, signal: AbortSignal): Promise<void> {
    return this.transport.send({ ...composeMessage(message, this.letterbox), ...this.signature }, signal);
  }

  source(message: StoredMail): Promise<Buffer> {
    return rawSource(message, this.letterbox);
  }

  text({ text, claims }: StoredMail): string {
    return tokenFiller(claims, this.tokens)(text);
  }

  html({ html, claims }: StoredMail): string {
    return withStyles(tokenFiller(claims, this.tokens)(html));
  }

  /** Of the headers that a receiver shows or acts on, so that nobody between us can change or add one of them unseen. */
  private get signature() {
    const { dkim } = this.config;
    if (!dkim) return {};
    const { domain: domainName, selector: keySelector, privateKey } = dkim;
    return { dkim: { domainName, keySelector, privateKey, headerFieldNames: signedHeaders } };
  }

  private get letterbox() {
    const { mailFrom: from, imapUrl, inboundListen } = this.config;
    return { from, tokens: this.tokens, readsBounces: Boolean(imapUrl ?? inboundListen) };
  }
}
