import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../kernel/database/database.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { sendSheet, type SheetFormat } from '../../../sheets/send-sheet.js';
import { ConflictTeller } from '../conflict-teller.js';
import { ConflictsService } from '../conflicts.service.js';
import { filterOf, select } from './conflict-filter.js';
import { conflictsSheet } from './conflicts-sheet.js';

/** The list of conflicts as a file, with the filter and in the order of the page. */
@Controller('organizer')
export class ConflictFilesController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly conflicts: ConflictsService,
    private readonly teller: ConflictTeller,
  ) {}

  @Allow('sessions.edit')
  @Get('conflicts.csv')
  async csv(
    @CurrentLocale() locale: Locale,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(response, 'csv', locale, query);
  }

  @Allow('sessions.edit')
  @Get('conflicts.xlsx')
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
    const told = await this.database.read(async (em) =>
      this.teller.tell(em, await this.conflicts.checkAll(em), locale),
    );
    const sheet = conflictsSheet(select(told, filterOf(query), locale), locale);
    await sendSheet(response, sheet, format, { name: `conflicts-${locale}`, now: this.clock.now() });
  }
}
