import { Controller, Get, Header, Query } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../kernel/config/env.js';
import { Database } from '../../kernel/database/database.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { CoEventsQueries } from '../co-events.queries.js';
import { coEventsRss } from './co-events-rss.js';
import { filterOf, searchOf } from './co-event-search.js';

const mostItems = 100;

/** The list as RSS, with the same filters. */
@Controller('co-events.rss')
export class CoEventsRssController {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly database: Database,
    private readonly coEvents: CoEventsQueries,
  ) {}

  @Public()
  @Get()
  @Header('Content-Type', 'application/rss+xml; charset=utf-8')
  async index(@CurrentLocale() locale: Locale, @Query() query: Record<string, unknown>): Promise<string> {
    const search = searchOf(query);
    const filter = filterOf(search, this.clock.now());
    const coEvents = await this.database.read((em) => this.coEvents.all(em, filter, mostItems));
    return coEventsRss({ locale, origin: this.config.baseUrl, search, coEvents });
  }
}
