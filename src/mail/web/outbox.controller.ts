import { Controller, Get, Query } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { OutboxPace } from '../outbox-pace.js';
import { OutboxQueries } from '../outbox.queries.js';
import { filterOf } from './outbox-filter.js';
import { outboxPage } from './outbox.pages.js';

/** What became of the forum's mails, for organizers. */
@Controller('organizer/outbox')
export class OutboxController {
  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxQueries,
    private readonly pace: OutboxPace,
  ) {}

  @Allow('mail.read')
  @Get()
  async index(@CurrentLocale() locale: Locale, @Query() query: unknown): Promise<Page> {
    const filter = filterOf(query);
    const [list, hold] = await this.database.read(async (em) => [
      await this.outbox.list(em, filter),
      await this.outbox.hold(em),
    ]);
    return outboxPage({ locale, filter, list, hold, now: this.pace.now() });
  }
}
