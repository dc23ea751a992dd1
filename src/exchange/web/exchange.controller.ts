import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { asDownload, sendSheet, type SheetFormat } from '../../sheets/send-sheet.js';
import { emptyForm } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { DraftExport } from '../draft-export.js';
import { DraftRecordsQueries } from '../planning/draft-records.queries.js';
import { ScheduleImportsService } from '../schedule-imports.service.js';
import { exchangeSheet } from '../sheets/sheet-export.js';
import { isSheetKind } from '../sheets/sheet-fields.js';
import { writeScheduleJson } from '../write-schedule-json.js';
import { writeScheduleXml } from '../write-schedule-xml.js';
import { exchangePage } from './exchange.pages.js';

/** Where organizers bring a programme in, and take theirs along. */
@Controller('organizer/exchange')
export class ExchangeController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly imports: ScheduleImportsService,
    private readonly drafts: DraftExport,
    private readonly records: DraftRecordsQueries,
  ) {}

  @Allow('programme.exchange')
  @Get()
  async index(
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: unknown,
  ): Promise<Page> {
    const latest = await this.database.read((em) => this.imports.latest(em, actor));
    return exchangePage({ locale, latest, state: emptyForm, notice });
  }

  /** The draft as schedule.xml or schedule.json, in the language of the address. */
  @Allow('programme.exchange')
  @Get('schedule.:format')
  async schedule(
    @Param('format') format: string,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    if (format !== 'xml' && format !== 'json') throw new NotFound();
    const document = await this.database.read((em) => this.drafts.draft(em, locale));
    const text = format === 'xml' ? writeScheduleXml(document) : writeScheduleJson(document);
    const file = { name: `schedule-${locale}`, ending: format, now: this.clock.now() };
    asDownload(response, `application/${format}; charset=utf-8`, file).send(text);
  }

  @Allow('programme.exchange')
  @Get(':kind.csv')
  async csv(
    @Param('kind') kind: string,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(response, 'csv', kind, locale);
  }

  @Allow('programme.exchange')
  @Get(':kind.xlsx')
  async xlsx(
    @Param('kind') kind: string,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(response, 'xlsx', kind, locale);
  }

  private async send(response: Response, format: SheetFormat, kind: string, locale: Locale): Promise<void> {
    if (!isSheetKind(kind)) throw new NotFound();
    const sheet = exchangeSheet(kind, await this.database.read((em) => this.records.read(em)), locale);
    await sendSheet(response, sheet, format, { name: `${kind}-${locale}`, now: this.clock.now() });
  }
}
