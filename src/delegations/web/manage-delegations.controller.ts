import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { sendSheet } from '../../sheets/send-sheet.js';
import type { Page } from '../../web/page.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { chosen, overviewFilterOf } from '../overview-filter.rules.js';
import { OverviewQueries, type OverviewRow } from '../overview.queries.js';
import { manageDelegationsPage } from './manage-delegations.pages.js';
import { overviewTable } from './overview-table.js';

type AddressQuery = Record<string, unknown>;

/** All delegations at a glance, on the page and as a file. */
@Controller('organizer')
export class ManageDelegationsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly overview: OverviewQueries,
  ) {}

  @Allow('delegations.read')
  @Get('delegations')
  async index(@CurrentLocale() locale: Locale, @Query() query: AddressQuery): Promise<Page> {
    const all = await this.database.read((em) => this.overview.all(em));
    const filter = overviewFilterOf(query);
    const said = query['notice'] === 'focal-points-named';
    return manageDelegationsPage({ locale, filter, all, said, rows: chosen(all, filter, nameIn(locale)) });
  }

  @Allow('delegations.export')
  @Get('delegations.csv')
  async csv(
    @CurrentLocale() locale: Locale,
    @Query() query: AddressQuery,
    @Res() response: Response,
  ): Promise<void> {
    const table = overviewTable(locale, await this.rows(locale, query));
    await sendSheet(response, table, 'csv', { name: 'delegations', now: this.clock.now() });
  }

  @Allow('delegations.export')
  @Get('delegations.xlsx')
  async xlsx(
    @CurrentLocale() locale: Locale,
    @Query() query: AddressQuery,
    @Res() response: Response,
  ): Promise<void> {
    const table = overviewTable(locale, await this.rows(locale, query));
    await sendSheet(response, table, 'xlsx', { name: 'delegations', now: this.clock.now() });
  }

  private async rows(locale: Locale, query: AddressQuery): Promise<OverviewRow[]> {
    const all = await this.database.read((em) => this.overview.all(em));
    return chosen(all, overviewFilterOf(query), nameIn(locale));
  }
}

const nameIn =
  (locale: Locale) =>
  ({ delegation }: OverviewRow): string =>
    delegationNameIn(delegation, locale);
