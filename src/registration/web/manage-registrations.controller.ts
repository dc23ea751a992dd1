import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { localDate } from '../../kernel/zoned-time.js';
import { edition } from '../../../config/edition.js';
import type { Page } from '../../web/page.js';
import { registrationsCsv } from '../registrations.csv.js';
import { RegistrationRecordQueries } from '../registration-record.queries.js';
import { RegistrationsQueries } from '../registrations.queries.js';
import { registrationRecordPage } from './registration-record.pages.js';
import { filterOf } from './registration-filter.js';
import { registrationsPage } from './manage-registrations.pages.js';
import { organizerHomePage } from './organizer-home.pages.js';

const perPage = 50;

/** The organizers' list of registrations, one of them in full, and the export of what the list shows. */
@Controller('organizer')
export class ManageRegistrationsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly registrations: RegistrationsQueries,
    private readonly records: RegistrationRecordQueries,
  ) {}

  @Allow('organizer.home')
  @Get()
  async home(@CurrentLocale() locale: Locale): Promise<Page> {
    const { counts, latest } = await this.database.read(async (em) => ({
      counts: await this.registrations.counts(em),
      latest: (await this.registrations.page(em, filterOf({ state: 'submitted' }), 1, 8)).rows,
    }));
    return organizerHomePage({ locale, counts, latest });
  }

  @Allow('registrations.read')
  @Get('registrations')
  async index(@CurrentLocale() locale: Locale, @Query() query: Record<string, unknown>): Promise<Page> {
    const filter = filterOf(query);
    const wanted = Math.max(1, Math.trunc(Number(query['page'])) || 1);
    const { found, countries } = await this.database.read(async (em) => ({
      found: await this.registrations.page(em, filter, wanted, perPage),
      countries: await this.registrations.countries(em),
    }));
    return registrationsPage({ locale, filter, ...found, countries });
  }

  @Allow('registrations.export')
  @Get('registrations.csv')
  async export(
    @CurrentLocale() locale: Locale,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const rows = await this.database.read((em) => this.registrations.all(em, filterOf(query)));
    response
      .type('text/csv; charset=utf-8')
      .attachment(`registrations-${localDate(this.clock.now(), edition.zone)}.csv`)
      .setHeader('Cache-Control', 'private, no-store')
      .send(registrationsCsv(rows, locale));
  }

  @Allow('registrations.read')
  @Get('registrations/:id')
  async show(
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: string | undefined,
  ): Promise<Page> {
    const record = await this.database.read((em) => this.records.find(em, id));
    if (!record) throw new NotFound();
    return registrationRecordPage({ locale, record, notice });
  }
}
