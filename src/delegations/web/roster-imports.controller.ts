import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Uploads } from '../../files/uploads.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { readPasted } from '../../sheets/read-csv.js';
import { readSheet } from '../../sheets/read-sheet.js';
import { type Sheet, UnreadableSheet, usualLimits } from '../../sheets/sheet.js';
import { emptyForm, type FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { FocalPointsService } from '../focal-points/focal-points.service.js';
import { hasHeadings } from '../imports/columns.js';
import { TableForm } from '../imports/import.forms.js';
import { RosterImportsService } from '../imports/roster-imports.service.js';
import { formProblem } from './form-problem.js';
import { newImportPage } from './new-import.page.js';

/** A focal point gives a table of delegates: a file, or cells copied out of one. */
@Controller('delegation/:id/imports')
export class RosterImportsController {
  constructor(
    private readonly database: Database,
    private readonly focalPoints: FocalPointsService,
    private readonly imports: RosterImportsService,
    private readonly uploads: Uploads,
  ) {}

  @Allow('my.delegation')
  @Get()
  async new(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const delegation = await this.database.read((em) => this.focalPoints.delegationFor(em, actor, id));
    return newImportPage(locale, delegation, emptyForm);
  }

  @Allow('my.delegation')
  @Post()
  async create(
    @Param('id') id: string,
    @Req() request: Request,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const delegation = await this.database.read((em) => this.focalPoints.delegationFor(em, actor, id));
    const read = await this.uploads.readRaw(request, TableForm, { sheet: usualLimits });
    if (!read.ok) return newImportPage(locale, delegation, read);
    const file = read.raw.sheet;
    const again = (state: FormState) => newImportPage(locale, delegation, state);
    try {
      const sheet = await sheetOf(read.form, file?.bytes);
      const fileName = file ? file.name.slice(0, 200) : null;
      const kept = await this.database.write((em) =>
        this.imports.keep(em, actor, { delegationId: delegation.id, sheet, fileName, locale }),
      );
      response.redirect(303, `/${locale}/delegation/${delegation.id}/imports/${kept}`);
      return undefined;
    } catch (error) {
      const { typed } = read;
      if (!(error instanceof UnreadableSheet)) return again(formProblem(error, typed));
      const field = file ? 'sheet' : 'pasted';
      return again({ typed, errors: { [field]: { code: error.code, values: error.values } } });
    }
  }
}

/** A file counts before a pasted table. */
async function sheetOf({ pasted, encoding }: TableForm, bytes: Buffer | undefined): Promise<Sheet> {
  if (bytes && bytes.length > 0) return readSheet(bytes, { encoding, isWanted: hasHeadings });
  if (pasted === undefined) throw new UnreadableSheet('sheets.missing');
  return readPasted(pasted, usualLimits);
}
