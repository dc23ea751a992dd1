import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { edition } from '../../../../config/edition.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../kernel/database/database.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { localDate } from '../../../kernel/zoned-time.js';
import { type SheetToWrite, writeCsv, writeXlsx } from '../../../sheets/write-sheet.js';
import { ProgrammeQueries } from '../../programme.queries.js';
import { filterOf, select } from '../session-filter.js';
import { sessionsSheet } from './sessions-sheet.js';

/** The organizers' list of sessions as a file, with the filter and in the order of the page. */
@Controller('organizer')
export class SessionFilesController {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly programme: ProgrammeQueries,
  ) {}

  @Allow('sessions.edit')
  @Get('sessions.csv')
  async csv(
    @CurrentLocale() locale: Locale,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const { columns, rows } = await this.sheet(locale, query);
    const text = writeCsv([columns.map(({ label }) => label), ...rows]);
    this.answer(response, 'text/csv; charset=utf-8', `sessions-${locale}`, 'csv').send(text);
  }

  @Allow('sessions.edit')
  @Get('sessions.xlsx')
  async xlsx(
    @CurrentLocale() locale: Locale,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const file = await writeXlsx([await this.sheet(locale, query)]);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    this.answer(response, type, `sessions-${locale}`, 'xlsx').send(file);
  }

  private async sheet(locale: Locale, query: Record<string, unknown>): Promise<SheetToWrite> {
    const items = await this.database.read((em) => this.programme.allWithDrafts(em));
    return sessionsSheet(select(items, filterOf(query), locale), locale);
  }

  private answer(response: Response, type: string, name: string, extension: string): Response {
    const day = localDate(this.clock.now(), edition.zone);
    return response
      .type(type)
      .attachment(`${name}-${day}.${extension}`)
      .setHeader('Cache-Control', 'private, no-store');
  }
}
