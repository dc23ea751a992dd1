import { Body, Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { coEventRules } from '../../../../config/co-events.js';
import { Uploads } from '../../../files/uploads.js';
import type { SignedIn } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import type { FieldError } from '../../../kernel/errors.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { readPasted } from '../../../sheets/read-csv.js';
import { readSheet } from '../../../sheets/read-sheet.js';
import { type SheetRow, UnreadableSheet } from '../../../sheets/sheet.js';
import { writeCsv } from '../../../sheets/write-sheet.js';
import type { Page } from '../../../web/page.js';
import { SheetForm } from '../sheet.forms.js';
import { SheetImportsService } from '../sheet-imports.service.js';
import { sheetFields, type SheetMapping } from '../sheet-mapping.rules.js';
import { sheetTexts } from '../sheet.texts.js';
import { reasonIn } from './row-reason.js';
import { sheetFormPage } from './sheet-form.page.js';
import { sheetPage } from './sheet.pages.js';

const { bytes: maxBytes, rows: maxRows } = coEventRules.sheet;
const limits = { maxBytes, maxRows: maxRows + 1, maxColumns: 60 };

/** A host's sheets: handing one in, saying which column is what, and entering what is good. */
@Controller('hosts/imports')
export class SheetsController {
  constructor(
    private readonly database: Database,
    private readonly sheets: SheetImportsService,
    private readonly uploads: Uploads,
  ) {}

  /** Headings only, in the reader's language. */
  @Allow('my.co-events')
  @Get('template.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="co-events.csv"')
  template(@CurrentLocale() locale: Locale): string {
    return writeCsv([sheetFields.map((field) => sheetTexts.in(locale)(`field.${field}`))]);
  }

  @Allow('my.co-events')
  @Post('sheets')
  async create(
    @Req() request: Request,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await this.uploads.readRaw(request, SheetForm, { sheet: { maxBytes } });
    if (!read.ok) return sheetFormPage({ locale, state: read, status: 422 });
    const { pasted = '', textLocale, country = '', city = '', organizer = '' } = read.form;
    const found = await rowsOf(read.raw['sheet'], pasted, locale);
    if ('problem' in found) {
      const errors = { [found.field]: found.problem };
      return sheetFormPage({ locale, state: { typed: read.typed, errors }, status: 422 });
    }
    const defaults = { locale: textLocale, country, city, organizer };
    const id = await this.database.write((em) => this.sheets.add(em, accountId, { ...found, defaults }));
    response.redirect(303, `/${locale}/hosts/imports/sheets/${id}`);
    return undefined;
  }

  @Allow('my.co-events')
  @Get('sheets/:id')
  async show(
    @Param('id') id: string,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const { sheet, rows, entered } = await this.judged(accountId, id);
    return sheetPage({ locale, sheet, rows, entered });
  }

  @Allow('my.co-events')
  @Post('sheets/:id/columns')
  async map(
    @Param('id') id: string,
    @Body() body: Record<string, unknown>,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write(async (em) => {
      const sheet = await this.sheets.findFor(em, accountId, id);
      await this.sheets.map(em, sheet, mappingOf(body, sheet.rows[0]?.cells.length ?? 0));
    });
    response.redirect(303, `/${locale}/hosts/imports/sheets/${id}`);
  }

  @Allow('my.co-events')
  @Post('sheets/:id/confirmation')
  async confirm(
    @Param('id') id: string,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const { sheet, rows } = await this.judged(accountId, id);
    await this.database.write((em) => this.sheets.confirm(em, sheet, rows));
    response.redirect(303, `/${locale}/hosts/imports/sheets/${id}`);
  }

  @Allow('my.co-events')
  @Post('sheets/:id/removal')
  async drop(
    @Param('id') id: string,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write(async (em) =>
      this.sheets.drop(em, await this.sheets.findFor(em, accountId, id)),
    );
    response.redirect(303, `/${locale}/hosts/imports`);
  }

  /** The rows that cannot be entered, as they were handed in, with the reasons in a last column. */
  @Allow('my.co-events')
  @Get('sheets/:id/problems.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="rows-to-correct.csv"')
  async problems(
    @Param('id') id: string,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<string> {
    const { sheet, rows } = await this.judged(accountId, id);
    const reasons = new Map(
      rows
        .filter(({ content }) => !content)
        .map(({ line, problems }) => [line, problems.map((each) => reasonIn(each, locale)).join(' ')]),
    );
    const [headings, ...given] = sheet.rows;
    return writeCsv([
      [...(headings?.cells ?? []), sheetTexts.in(locale)('reason')],
      ...given.flatMap(({ line, cells }) => {
        const reason = reasons.get(line);
        return reason === undefined ? [] : [[...padded(cells, headings?.cells.length ?? 0), reason]];
      }),
    ]);
  }

  private async judged(accountId: string, id: string) {
    return this.database.read(async (em) => {
      const sheet = await this.sheets.findFor(em, accountId, id);
      if (sheet.state === 'confirmed')
        return { sheet, rows: [], entered: await this.sheets.entered(em, sheet) };
      return { sheet, rows: await this.sheets.judge(em, sheet), entered: 0 };
    });
  }
}

type Found = { name: string; rows: SheetRow[] } | { field: 'sheet' | 'pasted'; problem: FieldError };

async function rowsOf(
  file: { name: string; bytes: Buffer } | undefined,
  pasted: string,
  locale: Locale,
): Promise<Found> {
  const field = file ? 'sheet' : 'pasted';
  if (!file && !pasted.trim()) return { field: 'sheet', problem: { code: 'co-event-sheet.nothing' } };
  try {
    const { rows } = file ? await readSheet(file.bytes, { limits }) : readPasted(pasted, limits);
    if (rows.length < 2) return { field, problem: { code: 'co-event-sheet.no-rows' } };
    return { name: file?.name ?? sheetTexts.in(locale)('pasted-name'), rows };
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    return { field, problem: { code: error.code, values: error.values } };
  }
}

/** Fields of the form are named as those of the sheet; what is no column is none. */
function mappingOf(body: Record<string, unknown>, columns: number): SheetMapping {
  return Object.fromEntries(
    sheetFields.flatMap((field) => {
      const value = body[field];
      const column = typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : -1;
      return column >= 0 && column < columns ? [[field, column]] : [];
    }),
  );
}

const padded = (cells: readonly string[], length: number): string[] =>
  Array.from({ length }, (_, index) => cells[index] ?? '');
