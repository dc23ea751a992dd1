import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { readForm } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { emptyForm, type FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { AcceptancesService } from '../acceptances.service.js';
import { ConflictTeller, type ToldConflict } from '../conflict-teller.js';
import { AcceptanceForm, ObjectionForm } from '../conflicts.forms.js';
import { ConflictsService } from '../conflicts.service.js';
import { acceptancePage } from './acceptance.pages.js';
import { filterOf } from './conflict-filter.js';
import { conflictsPage } from './conflicts.pages.js';

/** What stands against the programme as it is planned, drafts included. */
@Controller('organizer/conflicts')
export class ConflictsController {
  constructor(
    private readonly database: Database,
    private readonly conflicts: ConflictsService,
    private readonly teller: ConflictTeller,
    private readonly acceptances: AcceptancesService,
  ) {}

  @Allow('sessions.edit')
  @Get()
  async index(@CurrentLocale() locale: Locale, @Query() query: Record<string, unknown>): Promise<Page> {
    const conflicts = await this.database.read(async (em) =>
      this.teller.tell(em, await this.conflicts.checkAll(em), locale),
    );
    return conflictsPage({ locale, conflicts, filter: filterOf(query), notice: query['notice'] });
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
    await this.database.write((em) => this.acceptances.silence(em, actor, key, reason));
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
    await this.database.write((em) => this.acceptances.raise(em, actor, key));
    response.redirect(303, `/${locale}/organizer/conflicts?notice=raised`);
  }

  private async form(key: string, locale: Locale, state: FormState): Promise<Page> {
    const conflict = await this.database.read((em) => this.tellOne(em, key, locale));
    if (!conflict) throw new Conflict('conflicts.gone');
    return acceptancePage({ locale, conflict, state });
  }

  private async tellOne(em: EntityManager, key: string, locale: Locale): Promise<ToldConflict | undefined> {
    const judged = await this.conflicts.byKey(em, key);
    return judged && (await this.teller.tell(em, [judged], locale))[0];
  }
}
