import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Locale } from '../kernel/i18n/locale.js';
import type { MailContent } from './mail-content.js';

/** A mail to one person. */
export interface NewMail {
  to: { name: string; address: string };
  locale: Locale;
  content: MailContent;
  /** One iTIP message; `body` is the whole calendar file and `method` the METHOD in it (RFC 6047). */
  calendar?: { method: 'REQUEST' | 'CANCEL'; body: string };
  /** Message-ID of the first mail about the same thing, so that clients thread the updates. */
  inReplyTo?: string;
  /** What it is about, for the organizers' search and for the purge: `registration:<id>`, `session:<id>`, `account:<id>`. */
  about: string;
  /** Sign-in links overtake everything else. Default `normal`. */
  priority?: 'high' | 'normal';
}

/** The mails that are to leave. A mail is a row, written in the transaction of what it tells. */
@Injectable()
export class OutboxService {
  /** Writes the row; the worker sends it after the commit. The Message-ID is fixed here, so that a duplicate is recognised. */
  enqueue(_em: EntityManager, _mail: NewMail): Promise<{ id: string; messageId: string }> {
    throw new Error('The outbox is being built.');
  }
}
