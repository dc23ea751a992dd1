import { Injectable } from '@nestjs/common';
import { Config } from '../kernel/config/env.js';
import { Tokens } from '../kernel/tokens.js';
import { composeMessage, rawSource } from './compose-message.js';
import { fillTokens } from './link-tokens.js';
import { MailTransport } from './mail-transport.js';
import type { OutboxMessage } from './outbox-message.entity.js';

/** A stored mail with its tokens filled in: what leaves the house, and what the mailbox page shows. */
@Injectable()
export class OutgoingMail {
  constructor(
    private readonly config: Config,
    private readonly tokens: Tokens,
    private readonly transport: MailTransport,
  ) {}

  send(message: OutboxMessage, signal: AbortSignal): Promise<void> {
    return this.transport.send(composeMessage(message, this.letterbox), signal);
  }

  source(message: OutboxMessage): Promise<Buffer> {
    return rawSource(message, this.letterbox);
  }

  text({ text, claims }: OutboxMessage): string {
    return fillTokens(text, claims, this.tokens);
  }

  html({ html, claims }: OutboxMessage): string {
    return fillTokens(html, claims, this.tokens);
  }

  private get letterbox() {
    const { mailFrom: from, imapUrl, inboundListen } = this.config;
    return { from, tokens: this.tokens, readsBounces: Boolean(imapUrl ?? inboundListen) };
  }
}
