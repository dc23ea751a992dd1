import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { writeCsv } from '../../sheets/write-sheet.js';
import { emptyForm, type FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { isColumnField } from '../imports/columns.js';
import { columnName, ConfirmationForm, mappingForm } from '../imports/import.forms.js';
import { type FoundImport, ImportStages } from '../imports/import-stages.queries.js';
import { RosterImportsService } from '../imports/roster-imports.service.js';
import { delegationHref } from './delegation-href.js';
import { importProgressPage } from './import-progress.pages.js';
import { importPreviewPage } from './import-preview.pages.js';
import { problemRows } from './import-problems.js';

type Place = Record<string, string>;

const secondsBetweenLooks = 2;

/** One table on its way in: its columns, what would happen, what is happening and what has happened. */
@Controller('delegation/:id/imports/:import')
export class ImportController {
  constructor(
    private readonly database: Database,
    private readonly imports: RosterImportsService,
    private readonly stages: ImportStages,
  ) {}

  @Allow('my.delegation')
  @Get()
  async show(
    @Param() place: Place,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page> {
    const found = await this.find(actor, place);
    if (found.preview) return importPreviewPage(locale, found, emptyForm);
    if (found.rosterImport.state === 'running') response.setHeader('Refresh', String(secondsBetweenLooks));
    return importProgressPage(locale, found);
  }

  @Allow('my.delegation')
  @Post('mapping')
  async map(
    @Param() place: Place,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const found = await this.find(actor, place);
    const { delegation, rosterImport } = found;
    const read = await readForm(mappingForm(rosterImport.mapping.length), body);
    if (!read.ok) return importPreviewPage(locale, found, read);
    const chosen = rosterImport.mapping.map((_, index) => read.form[columnName(index)]);
    const mapping = chosen.map((field) => (isColumnField(field) ? field : null));
    const repeated = mapping.findIndex((field, index) => field !== null && mapping.indexOf(field) < index);
    if (repeated !== -1) {
      const errors = { [columnName(repeated)]: { code: 'delegations.column-twice' } };
      return importPreviewPage(locale, found, { typed: read.typed, errors });
    }
    await this.database.write((em) => this.imports.map(em, rosterImport, mapping));
    response.redirect(303, `/${locale}/delegation/${delegation.id}/imports/${rosterImport.id}`);
    return undefined;
  }

  @Allow('my.delegation')
  @Post('confirmation')
  async confirm(
    @Param() place: Place,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const found = await this.find(actor, place);
    const read = await readForm(ConfirmationForm, body);
    if (!read.ok) return this.again(locale, found, read);
    const { delegation, rosterImport } = found;
    await this.database.write((em) => this.imports.confirm(em, delegation, rosterImport));
    response.redirect(303, `/${locale}/delegation/${delegation.id}/imports/${rosterImport.id}`);
    return undefined;
  }

  @Allow('my.delegation')
  @Post('discard')
  async discard(
    @Param() place: Place,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { delegation, rosterImport } = await this.find(actor, place);
    await this.database.write((em) => this.imports.discard(em, rosterImport));
    response.redirect(303, delegationHref(locale, delegation.id, { notice: 'import-discarded' }));
  }

  @Allow('my.delegation')
  @Get('problems.csv')
  async problems(
    @Param() place: Place,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const { rosterImport, preview } = await this.find(actor, place);
    response
      .type('text/csv; charset=utf-8')
      .attachment('problems.csv')
      .setHeader('Cache-Control', 'private, no-store')
      .send(writeCsv(problemRows(locale, preview?.problems ?? rosterImport.problems)));
  }

  private again(locale: Locale, found: FoundImport, state: FormState): Page {
    return found.preview ? importPreviewPage(locale, found, state) : importProgressPage(locale, found);
  }

  private find(actor: SignedIn, { id = '', import: importId = '' }: Place): Promise<FoundImport> {
    return this.database.read((em) => this.stages.find(em, actor, id, importId));
  }
}
