import { Body, Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Uploads } from '../../files/uploads.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict, type FieldError } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { writeCsv } from '../../sheets/write-sheet.js';
import type { Page } from '../../web/page.js';
import { ConfirmationForm, ImportForm } from '../exchange.forms.js';
import type { ImportContent } from '../import-content.js';
import { ImportConflicts } from '../import-conflicts.js';
import { maxBytes, readContent, UnreadableFile } from '../read-content.js';
import { isZone } from '../reading/schedule-zone.js';
import { opened, ScheduleImportsService } from '../schedule-imports.service.js';
import { fieldsOf, type SheetMapping } from '../sheets/sheet-fields.js';
import { exchangePage } from './exchange.pages.js';
import { choicesIn } from './import-names.js';
import { importPage, type ImportProps, outcomePage } from './import.pages.js';
import { problemRows } from './problem-lines.js';

/** A file from its upload by its preview to the draft. */
@Controller('organizer/exchange/imports')
export class ImportsController {
  constructor(
    private readonly database: Database,
    private readonly imports: ScheduleImportsService,
    private readonly conflicts: ImportConflicts,
    private readonly uploads: Uploads,
  ) {}

  @Allow('programme.exchange')
  @Post()
  async create(
    @Req() request: Request,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await this.uploads.readRaw(request, ImportForm, { file: { maxBytes } });
    const again = async (errors: Record<string, FieldError>) => {
      const latest = await this.database.read((em) => this.imports.latest(em, actor));
      return exchangePage({ locale, latest, state: { typed: read.typed, errors }, status: 422 });
    };
    if (!read.ok) return again(read.errors);
    const { form, raw } = read;
    const found = await contentOf(raw['file'], form);
    if ('problem' in found) return again({ [found.field]: found.problem });
    const options = {
      locale: form.textLocale,
      isReady: form.ready === 'yes',
      isPublished: form.published === 'yes',
    };
    const id = await this.database.write((em) => this.imports.add(em, actor, { ...found, options }));
    response.redirect(303, `/${locale}/organizer/exchange/imports/${id}`);
    return undefined;
  }

  @Allow('programme.exchange')
  @Get(':id')
  show(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    return this.preview(id, actor, locale);
  }

  @Allow('programme.exchange')
  @Post(':id/columns')
  async map(
    @Param('id') id: string,
    @Body() body: Record<string, unknown>,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.imports.map(em, actor, id, mappingOf(body)));
    response.redirect(303, `/${locale}/organizer/exchange/imports/${id}`);
  }

  /** What rooms, tracks and kinds of the file are here. */
  @Allow('programme.exchange')
  @Post(':id/names')
  async name(
    @Param('id') id: string,
    @Body() body: Record<string, unknown>,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write(async (em) => {
      const { plan } = await this.imports.preview(em, opened(await this.imports.find(em, actor, id)));
      await this.imports.name(em, actor, id, choicesIn(body, plan));
    });
    response.redirect(303, `/${locale}/organizer/exchange/imports/${id}#names`);
  }

  @Allow('programme.exchange')
  @Post(':id/confirmation')
  async confirm(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(ConfirmationForm, body);
    if (!read.ok && read.errors['mark'])
      return this.preview(id, actor, locale, { conflict: new Conflict('exchange.changed-meanwhile') });
    if (!read.ok) return this.preview(id, actor, locale, { state: read });
    const { mark, missing, reason } = read.form;
    const confirmation = { mark, reason: missing === 'cancel' ? reason : undefined };
    try {
      await this.database.write((em) => this.imports.confirm(em, actor, id, confirmation));
    } catch (error) {
      if (error instanceof Conflict && error.code === 'exchange.changed-meanwhile')
        return this.preview(id, actor, locale, { conflict: error });
      throw error;
    }
    response.redirect(303, `/${locale}/organizer/exchange/imports/${id}`);
    return undefined;
  }

  @Allow('programme.exchange')
  @Post(':id/removal')
  async drop(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.imports.drop(em, actor, id));
    response.redirect(303, `/${locale}/organizer/exchange?notice=dropped`);
  }

  /** What cannot be imported, with the reasons, for whoever made the file. */
  @Allow('programme.exchange')
  @Get(':id/problems.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="cannot-be-imported.csv"')
  async problems(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<string> {
    const { plan } = await this.database.read(async (em) =>
      this.imports.preview(em, opened(await this.imports.find(em, actor, id))),
    );
    return writeCsv(problemRows(plan.problems, locale));
  }

  private async preview(
    id: string,
    actor: SignedIn,
    locale: Locale,
    refused: Pick<ImportProps, 'conflict' | 'state'> = {},
  ): Promise<Page> {
    return this.database.read(async (em) => {
      const found = await this.imports.find(em, actor, id);
      if (found.state === 'confirmed') return outcomePage({ locale, found });
      const open = opened(found);
      const { plan, mark } = await this.imports.preview(em, open);
      const conflicts = await this.conflicts.tell(em, plan, locale);
      const own = await this.imports.ownNames(em, open);
      return importPage({ locale, open, plan, mark, conflicts, own, ...refused });
    });
  }
}

type Found = { name: string; content: ImportContent } | { field: 'file' | 'zone'; problem: FieldError };

async function contentOf(
  file: { name: string; bytes: Buffer } | undefined,
  { of, zone }: ImportForm,
): Promise<Found> {
  if (!file) return { field: 'file', problem: { code: 'exchange.file-missing' } };
  if (zone && !isZone(zone))
    return { field: 'zone', problem: { code: 'exchange.unknown-zone', values: { zone } } };
  try {
    return { name: file.name, content: await readContent(file.bytes, { of, ...(zone ? { zone } : {}) }) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { field: 'file', problem: { code: error.code, values: error.values } };
  }
}

/** Fields of the form are named as those of the sheet; what is no column is none. */
const mappingOf = (body: Record<string, unknown>): SheetMapping =>
  Object.fromEntries(
    [...new Set([...fieldsOf.sessions, ...fieldsOf.speakers])].flatMap((field) => {
      const value = body[field];
      return typeof value === 'string' && /^\d{1,3}$/.test(value) ? [[field, Number(value)]] : [];
    }),
  );
