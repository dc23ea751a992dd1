import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../kernel/database/database.js';
import { NotFound } from '../../../kernel/errors.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { writeCsv, writeXlsx } from '../../../sheets/write-sheet.js';
import type { Page } from '../../../web/page.js';
import { reportRows } from '../report-sheet.js';
import { ReportsQueries } from '../reports.queries.js';
import { reportTexts } from '../reports.texts.js';
import { organizerReportsPage } from './organizer-reports.page.js';

const pageLength = 25;

/** All reports on co-events, for the organizers' own. */
@Controller('organizer')
export class OrganizerReportsController {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reports: ReportsQueries,
  ) {}

  @Allow('co-events.moderate-all')
  @Get('co-event-reports')
  async index(@CurrentLocale() locale: Locale, @Query('page') wanted: unknown): Promise<Page> {
    const page = typeof wanted === 'string' && /^[1-9]\d{0,4}$/.test(wanted) ? Number(wanted) : 1;
    const { counts, reported } = await this.database.read(async (em) => ({
      counts: await this.reports.counts(em, this.clock.now()),
      reported: await this.reports.page(em, (page - 1) * pageLength, pageLength),
    }));
    const pages = Math.max(1, Math.ceil(counts.reported / pageLength));
    if (page > pages) throw new NotFound();
    return organizerReportsPage({ locale, counts, reported, page, pages });
  }

  @Allow('co-events.moderate-all')
  @Get('co-event-reports.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="co-event-reports.csv"')
  async csv(@CurrentLocale() locale: Locale): Promise<string> {
    const { headings, rows } = await this.rows(locale);
    return writeCsv([headings, ...rows]);
  }

  @Allow('co-events.moderate-all')
  @Get('co-event-reports.xlsx')
  async xlsx(@CurrentLocale() locale: Locale): Promise<StreamableFile> {
    const { headings, rows } = await this.rows(locale);
    const name = reportTexts.in(locale)('organizer-title');
    const columns = headings.map((label) => ({ label }));
    return new StreamableFile(await writeXlsx([{ name, columns, rows }]), {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition: 'attachment; filename="co-event-reports.xlsx"',
    });
  }

  private async rows(locale: Locale) {
    return reportRows(await this.database.read((em) => this.reports.all(em)), locale);
  }
}
