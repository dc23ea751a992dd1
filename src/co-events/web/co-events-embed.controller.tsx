import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../kernel/config/env.js';
import { Database } from '../../kernel/database/database.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { renderDocument } from '../../web/render.js';
import { CoEventsQueries } from '../co-events.queries.js';
import { filterOf, searchOf } from './co-event-search.js';
import { EmbeddedList } from './co-events-embed.page.js';

const mostItems = 20;

/** Nothing on the page acts or runs, so that a site around it gains nothing by framing it. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

/** The list as partners show it on their own sites. */
@Controller('co-events/embed')
export class CoEventsEmbedController {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly database: Database,
    private readonly coEvents: CoEventsQueries,
  ) {}

  @Public()
  @Get()
  async index(
    @CurrentLocale() locale: Locale,
    @Query() query: Record<string, unknown>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const search = searchOf(query);
    const now = this.clock.now();
    const { total, rows } = await this.database.read((em) =>
      this.coEvents.page(em, filterOf(search, now), 0, mostItems),
    );
    allowFraming(response);
    return renderDocument(
      <EmbeddedList {...{ locale, search, now, total, rows, origin: this.config.baseUrl }} />,
    );
  }
}

/** For a page that others may show within theirs. */
export function allowFraming(response: Response): void {
  response.removeHeader('X-Frame-Options');
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.setHeader('Cache-Control', 'public, max-age=300');
  response.type('html');
}
