import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { planning } from '../../../../config/planning.js';
import type { Actor } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict } from '../../../kernel/errors.js';
import { readForm } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { emptyForm, type FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { TeamForm } from '../interpreters.forms.js';
import { InterpretersQueries } from '../interpreters.queries.js';
import { InterpretersService, problemOfTeam } from '../interpreters.service.js';
import { interpretersPage } from './interpreters.pages.js';
import { factsOf, interpretersPath, typedOf } from './interpreters-words.js';
import { editTeamPage, newTeamPage } from './team.pages.js';

const usual = {
  interpreters: planning.interpretersOfTeam,
  hoursPerDay: planning.interpreterHoursPerDay,
};

@Controller('organizer/interpreters')
export class InterpretersController {
  constructor(
    private readonly database: Database,
    private readonly queries: InterpretersQueries,
    private readonly interpreters: InterpretersService,
  ) {}

  @Allow('interpreters.edit')
  @Get()
  async index(@CurrentLocale() locale: Locale, @Query('notice') notice: unknown): Promise<Page> {
    const overview = await this.database.read((em) => this.queries.overview(em));
    return interpretersPage({ ...overview, locale, notice });
  }

  @Allow('interpreters.edit')
  @Get('new')
  new(@CurrentLocale() locale: Locale): Page {
    return newTeamPage({ locale, state: emptyForm });
  }

  @Allow('interpreters.edit')
  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(TeamForm, body);
    if (!read.ok) return newTeamPage({ locale, state: read });
    try {
      const facts = factsOf(read.form, usual);
      const id = await this.database.write((em) => this.interpreters.add(em, actor, facts));
      response.redirect(303, `${interpretersPath(locale)}/${id}/edit?notice=added`);
      return undefined;
    } catch (error) {
      const problem = problemOfTeam(error);
      if (!problem) throw error;
      return newTeamPage({ locale, state: { typed: read.typed, errors: problem.fields } });
    }
  }

  @Allow('interpreters.edit')
  @Get(':id/edit')
  async edit(
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: unknown,
  ): Promise<Page> {
    const record = await this.database.read((em) => this.queries.team(em, id));
    const state = { typed: typedOf(record.team), errors: {} };
    return editTeamPage({ ...record, locale, state, time: emptyForm, notice });
  }

  @Allow('interpreters.edit')
  @Post(':id/edit')
  async update(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const record = await this.database.read((em) => this.queries.team(em, id));
    const again = (state: FormState) => editTeamPage({ ...record, locale, state, time: emptyForm });
    const read = await readForm(TeamForm, body);
    if (!read.ok) return again(read);
    try {
      await this.database.write((em) => this.interpreters.edit(em, actor, id, factsOf(read.form, usual)));
    } catch (error) {
      const problem = problemOfTeam(error);
      if (!problem) throw error;
      return again({ typed: read.typed, errors: problem.fields });
    }
    response.redirect(303, `${interpretersPath(locale)}/${id}/edit?notice=saved`);
    return undefined;
  }

  @Allow('interpreters.edit')
  @Post(':id/removal')
  async remove(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    try {
      await this.database.write((em) => this.interpreters.remove(em, actor, id));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const record = await this.database.read((em) => this.queries.team(em, id));
      const state = { typed: typedOf(record.team), errors: {} };
      return editTeamPage({ ...record, locale, state, time: emptyForm, conflict: error });
    }
    response.redirect(303, `${interpretersPath(locale)}?notice=removed`);
    return undefined;
  }
}
