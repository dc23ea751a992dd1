import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { MessageMails } from '../message-mails.js';
import { Message } from '../message.entity.js';
import { MessagesQueries } from '../messages.queries.js';
import { messagePage, type MessageView } from './message.pages.js';

export interface Wanted {
  /** Whose mail is previewed: a place in the audience, from 0. */
  recipient?: number;
  /** Or a name, an address or a reference to find one by. */
  search?: string;
  notice?: MessageView['notice'];
  problem?: string;
  status?: number;
}

/** The page of one message: both controllers end there. */
@Injectable()
export class MessageViews {
  constructor(
    private readonly database: Database,
    private readonly queries: MessagesQueries,
    private readonly mails: MessageMails,
  ) {}

  async page(id: string, locale: Locale, { recipient = 0, search, ...wanted }: Wanted = {}): Promise<Page> {
    const view = await this.database.read(async (em) => {
      const message = await em.findOneBy(Message, { id });
      if (!message) throw new NotFound();
      const audience = await this.queries.audienceByLocale(em, message);
      const count = [...audience.values()].reduce((sum, each) => sum + each, 0);
      const found = search ? await this.queries.placeOf(em, message, search) : recipient;
      const index = Math.min(Math.max(found ?? 0, 0), Math.max(count - 1, 0));
      const isMissing = found === undefined;
      const shown = await this.queries.recipientAt(em, message, index);
      const progress = (await this.queries.progressOf(em, [id])).get(id);
      const unreached = await this.queries.unreached(em, id);
      return { message, audience, count, index, isMissing, shown, progress, unreached };
    });
    const { message, shown } = view;
    const button = { kind: 'button', label: '', link: `/${locale}/my` } as const;
    const preview = shown && { recipient: shown, content: this.mails.contentFor(message, shown, button) };
    return messagePage({ locale, ...view, search, preview, ...wanted });
  }
}
