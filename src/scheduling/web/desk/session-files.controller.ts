import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../kernel/database/database.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { sendSheet, type SheetFormat } from '../../../sheets/send-sheet.js';
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
    await this.send(response, 'csv', locale, query);
  }

  @Allow('sessions.edit')
  @Get('sessions.xlsx')
  async xlsx(
    @CurrentLocale() locale: Locale,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(response, 'xlsx', locale, query);
  }

  private async send(
    response: Response,
    format: SheetFormat,
    locale: Locale,
    query: Record<string, unknown>,
  ): Promise<void> {
    const items = await this.database.read((em) => this.programme.allWithDrafts(em));
    const sheet = sessionsSheet(select(items, filterOf(query), locale), locale);
    await sendSheet(response, sheet, format, { name: `sessions-${locale}`, now: this.clock.now() });
  }
}
