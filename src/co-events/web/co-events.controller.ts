import { Controller, Get, Headers, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { isCountryCode } from '../../../config/countries.js';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../kernel/config/env.js';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { readerZoneOf } from '../../web/reader-zone/reader-zone.js';
import { CoEventsQueries } from '../co-events.queries.js';
import { CoEventCounts } from '../hosting/co-event-counts.js';
import { CoEventImages } from '../submission/co-event-images.js';
import { type CoEventSearch, filterOf, pageOf, searchOf } from './co-event-search.js';
import { coEventPage } from './co-event.pages.js';
import { coEventsPage, countryPage } from './co-events.pages.js';

const pageLength = 30;

/** The co-events for everybody: all, those of a country, one. */
@Controller('co-events')
export class CoEventsController {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly database: Database,
    private readonly coEvents: CoEventsQueries,
    private readonly counts: CoEventCounts,
    private readonly images: CoEventImages,
  ) {}

  @Public()
  @Get()
  async index(
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const listed = await this.find(request, locale, searchOf(query), query.page);
    return coEventsPage(listed);
  }

  @Public()
  @Get('countries/:code')
  async country(
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
    @Param('code') code: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const country = code.toUpperCase();
    if (!isCountryCode(country)) throw new NotFound();
    const listed = await this.find(request, locale, searchOf({ past: query.past, country }), query.page);
    return countryPage({ ...listed, search: searchOf({ past: query.past }), country });
  }

  @Public()
  @Get(':id')
  async show(
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Headers('user-agent') userAgent: string | undefined,
  ): Promise<Page> {
    const published = await this.database.read((em) => this.coEvents.byId(em, id));
    if (!published) throw new NotFound();
    const { imageId } = published.coEvent;
    const image = await this.database.read((em) => this.images.shown(em, locale, imageId));
    this.counts.count(id, 'view', userAgent);
    const zone = readerZoneOf(request);
    const [origin, now] = [this.config.baseUrl, this.clock.now()];
    return coEventPage({ ...published, locale, zone, image, origin, now });
  }

  private async find(request: Request, locale: Locale, search: CoEventSearch, wanted: unknown) {
    const now = this.clock.now();
    const page = pageOf(wanted);
    const { total, ...found } = await this.database.read((em) =>
      this.coEvents.pageAndPlaces(em, filterOf(search, now), (page - 1) * pageLength, pageLength),
    );
    const pages = Math.max(1, Math.ceil(total / pageLength));
    if (page > pages) throw new NotFound();
    const zone = readerZoneOf(request);
    return { locale, origin: this.config.baseUrl, now, search, total, ...found, page, pages, zone };
  }
}
