import { Controller, Get, Param, Query, UseGuards } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { OutboxQueries } from '../outbox.queries.js';
import { OutgoingMail } from '../outgoing-mail.js';
import { MailboxGuard } from './mailbox.guard.js';
import { mailboxPage } from './mailbox.pages.js';
import { mailPage, mailViews } from './mail.pages.js';
import { filterOf } from './outbox-filter.js';

/** The built-in mailbox: what the forum would have sent, for trying it out. */
@Public()
@UseGuards(MailboxGuard)
@Controller('dev/mail')
export class MailboxController {
  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxQueries,
    private readonly outgoing: OutgoingMail,
  ) {}

  @Get()
  async index(@CurrentLocale() locale: Locale, @Query() query: unknown): Promise<Page> {
    const { search, page } = filterOf(query);
    const filter = { page, ...(search ? { search } : {}) };
    const list = await this.database.read((em) => this.outbox.list(em, filter));
    return mailboxPage(locale, filter, list);
  }

  @Get(':id')
  async show(
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Query('view') wanted: unknown,
  ): Promise<Page> {
    const message = await this.database.read((em) => this.outbox.byId(em, id));
    const view = mailViews.find((each) => each === wanted) ?? 'html';
    const source = view === 'source' ? (await this.outgoing.source(message)).toString() : '';
    return mailPage(locale, view, { message, text: this.outgoing.text(message), source });
  }
}
