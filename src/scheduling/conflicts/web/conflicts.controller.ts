import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { readForm } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { emptyForm, type FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { AcceptanceForm, ObjectionForm } from '../conflicts.forms.js';
import { ConflictsQueries } from '../conflicts.queries.js';
import { ConflictsService } from '../conflicts.service.js';
import { ConflictNames } from './conflict-names.js';
import { filterOf } from './conflict-filter.js';
import { acceptancePage, conflictsPage } from './conflicts.pages.js';

/** What stands against the programme as it is planned, drafts included. */
@Controller('organizer/conflicts')
export class ConflictsController {
  constructor(
    private readonly database: Database,
    private readonly queries: ConflictsQueries,
    private readonly conflicts: ConflictsService,
    private readonly names: ConflictNames,
  ) {}

  @Allow('sessions.edit')
  @Get()
  async index(@CurrentLocale() locale: Locale, @Query() query: Record<string, unknown>): Promise<Page> {
    const { found, names } = await this.database.read(async (em) => ({
      found: await this.queries.all(em),
      names: await this.names.read(em, locale),
    }));
    return conflictsPage({ locale, found, names, filter: filterOf(query), notice: query['notice'] });
  }

  @Allow('sessions.edit')
  @Get('acceptance')
  new(@Query('key') key: unknown, @CurrentLocale() locale: Locale): Promise<Page> {
    if (typeof key !== 'string') throw new NotFound();
    return this.form(key, locale, emptyForm);
  }

  @Allow('sessions.edit')
  @Post('acceptance')
  async accept(
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(AcceptanceForm, body);
    if (!read.ok) return this.form(String(read.typed['key'] ?? ''), locale, read);
    const { key, reason } = read.form;
    await this.database.write((em) => this.conflicts.silence(em, actor, key, reason));
    response.redirect(303, `/${locale}/organizer/conflicts?notice=accepted`);
    return undefined;
  }

  /** Takes the acceptance back. */
  @Allow('sessions.edit')
  @Post('objection')
  async object(
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const read = await readForm(ObjectionForm, body);
    if (!read.ok) throw new NotFound();
    const { key } = read.form;
    await this.database.write((em) => this.conflicts.raise(em, actor, key));
    response.redirect(303, `/${locale}/organizer/conflicts?notice=raised`);
  }

  private async form(key: string, locale: Locale, state: FormState): Promise<Page> {
    const { judged, names } = await this.database.read(async (em) => ({
      judged: await this.queries.byKey(em, key),
      names: await this.names.read(em, locale),
    }));
    if (!judged) throw new Conflict('conflicts.gone');
    return acceptancePage({ locale, judged, names, state });
  }
}
