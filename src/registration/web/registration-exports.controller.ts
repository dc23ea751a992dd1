import { pipeline } from 'node:stream/promises';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { edition } from '../../../config/edition.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { localDate } from '../../kernel/zoned-time.js';
import { filterOf } from '../registration-filter.js';
import { registrationsExports } from '../registrations-export.js';
import { RegistrationsQueries } from '../registrations.queries.js';

/** What the list shows, as a file. It leaves while it is read, so that its length costs no memory. */
@Controller('organizer')
export class RegistrationExportsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly registrations: RegistrationsQueries,
  ) {}

  @Allow('registrations.export')
  @Get('registrations.csv')
  csv(
    @CurrentLocale() locale: Locale,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    return this.send('csv', locale, query, response);
  }

  @Allow('registrations.export')
  @Get('registrations.xlsx')
  xlsx(
    @CurrentLocale() locale: Locale,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    return this.send('xlsx', locale, query, response);
  }

  private async send(
    format: keyof typeof registrationsExports,
    locale: Locale,
    query: Record<string, unknown>,
    response: Response,
  ): Promise<void> {
    const { type, write } = registrationsExports[format];
    response
      .type(type)
      .attachment(`registrations-${localDate(this.clock.now(), edition.zone)}.${format}`)
      .setHeader('Cache-Control', 'private, no-store');
    const rows = this.registrations.all((work) => this.database.read(work), filterOf(query));
    await pipeline(write(rows, locale), response);
  }
}
