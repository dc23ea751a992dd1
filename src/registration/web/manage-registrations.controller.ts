import { Controller, Get, Param, Query } from '@nestjs/common';
import { SensitiveReads } from '../../audit/sensitive-reads.service.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { RegistrationRecordQueries, sensitiveOf } from '../registration-record.queries.js';
import { RegistrationsQueries } from '../registrations.queries.js';
import { registrationRecordPage } from './registration-record.pages.js';
import { filterOf } from '../registration-filter.js';
import { registrationsPage } from './manage-registrations.pages.js';

const perPage = 50;

/** The organizers' list of registrations, and one of them in full. */
@Controller('organizer')
export class ManageRegistrationsController {
  constructor(
    private readonly database: Database,
    private readonly registrations: RegistrationsQueries,
    private readonly records: RegistrationRecordQueries,
    private readonly reads: SensitiveReads,
  ) {}

  @Allow('registrations.read')
  @Get('registrations')
  async index(@CurrentLocale() locale: Locale, @Query() query: Record<string, unknown>): Promise<Page> {
    const filter = filterOf(query);
    const wanted = Math.max(1, Math.trunc(Number(query['page'])) || 1);
    const { found, occurring } = await this.database.read(async (em) => ({
      found: await this.registrations.page(em, filter, wanted, perPage),
      occurring: await this.registrations.occurring(em),
    }));
    return registrationsPage({ locale, filter, ...found, ...occurring });
  }

  @Allow('registrations.read')
  @Get('registrations/:id')
  async show(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: string | undefined,
  ): Promise<Page> {
    const record = await this.database.read((em) => this.records.find(em, id));
    if (!record) throw new NotFound();
    const shown = sensitiveOf(record);
    if (shown.length > 0)
      await this.database.write((em) => this.reads.record(em, actor, `registration:${id}`, shown));
    return registrationRecordPage({ locale, record, notice });
  }
}
