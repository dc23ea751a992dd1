import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { isCountryCode } from '../../../config/countries.js';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../kernel/config/env.js';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { CoEventsQueries } from '../co-events.queries.js';
import { CoEventCounts } from '../hosting/co-event-counts.js';
import { type CoEventSearch, filterOf, pageOf, searchOf } from './co-event-search.js';
import { coEventPage } from './co-event.pages.js';
import { coEventsPage, countryPage } from './co-events.pages.js';

const pageLength = 50;

/** The co-events for everybody: all, those of a country, one. */
@Controller('co-events')
export class CoEventsController {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly database: Database,
    private readonly coEvents: CoEventsQueries,
    private readonly counts: CoEventCounts,
  ) {}

  @Public()
  @Get()
  async index(@CurrentLocale() locale: Locale, @Query() query: Record<string, unknown>): Promise<Page> {
    const listed = await this.find(locale, searchOf(query), query.page);
    const filter = filterOf(listed.search, listed.now);
    const around = await this.database.read(async (em) => ({
      countries: await this.coEvents.countries(em),
      cities: await this.coEvents.cities(em, filter),
    }));
    return coEventsPage({ ...listed, ...around });
  }

  @Public()
  @Get('countries/:code')
  async country(
    @CurrentLocale() locale: Locale,
    @Param('code') code: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const country = code.toUpperCase();
    if (!isCountryCode(country)) throw new NotFound();
    const listed = await this.find(locale, searchOf({ past: query.past, country }), query.page);
    return countryPage({ ...listed, search: searchOf({ past: query.past }), country });
  }

  @Public()
  @Get(':id')
  async show(
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Headers('user-agent') userAgent: string | undefined,
  ): Promise<Page> {
    const published = await this.database.read((em) => this.coEvents.byId(em, id));
    if (!published) throw new NotFound();
    this.counts.count(id, 'view', userAgent);
    return coEventPage({ ...published, locale, origin: this.config.baseUrl, now: this.clock.now() });
  }

  private async find(locale: Locale, search: CoEventSearch, wanted: unknown) {
    const now = this.clock.now();
    const page = pageOf(wanted);
    const { total, rows } = await this.database.read((em) =>
      this.coEvents.page(em, filterOf(search, now), (page - 1) * pageLength, pageLength),
    );
    const pages = Math.max(1, Math.ceil(total / pageLength));
    if (page > pages) throw new NotFound();
    return { locale, origin: this.config.baseUrl, now, search, total, rows, page, pages };
  }
}
