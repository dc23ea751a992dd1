import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Config } from '../../kernel/config/env.js';
import { Database } from '../../kernel/database/database.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { OutboxPace } from '../outbox-pace.js';
import { OutboxQueries } from '../outbox.queries.js';
import { OutboxService } from '../outbox.service.js';
import { addressOf, filterOf } from './outbox-filter.js';
import { outboxPage } from './outbox.pages.js';

/** What became of the forum's mails, for organizers: whom, when, how far. What a mail says is between the forum and its recipient. */
@Controller('organizer/outbox')
export class OutboxController {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly outbox: OutboxQueries,
    private readonly mails: OutboxService,
    private readonly pace: OutboxPace,
  ) {}

  @Allow('mail.read')
  @Get()
  async index(@CurrentLocale() locale: Locale, @Query() query: unknown): Promise<Page> {
    const filter = filterOf(query);
    const list = await this.database.read((em) => this.outbox.list(em, filter));
    const hasMailbox = this.config.smtpUrl === undefined && !this.config.production;
    return outboxPage({ locale, filter, list, now: this.pace.now(), hasMailbox });
  }

  @Allow('mail.retry')
  @Post(':id/retry')
  async retry(
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.mails.retry(em, id));
    response.redirect(303, addressOf(`/${locale}/organizer/outbox`, filterOf(body)));
  }
}
