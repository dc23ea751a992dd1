import { Controller, Get } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { RegistrationsQueries } from '../../registration/registrations.queries.js';
import type { Page } from '../../web/page.js';
import { OpenWorkQueries } from '../open-work.queries.js';
import { homePage } from './home.page.js';

/** Where an organizer begins the day. */
@Controller('organizer')
export class HomeController {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly work: OpenWorkQueries,
    private readonly registrations: RegistrationsQueries,
  ) {}

  @Allow('organizer.home')
  @Get()
  async index(@CurrentLocale() locale: Locale): Promise<Page> {
    const now = this.clock.now();
    const found = await this.database.read(async (em) => ({
      work: await this.work.all(em),
      lately: await this.work.lately(em, now),
      counts: await this.registrations.counts(em),
    }));
    return homePage({ locale, now, ...found });
  }
}
