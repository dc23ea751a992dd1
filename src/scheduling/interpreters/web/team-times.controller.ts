import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { edition } from '../../../../config/edition.js';
import { Database } from '../../../kernel/database/database.js';
import { Invalid } from '../../../kernel/errors.js';
import { readForm } from '../../../kernel/http/form.js';
import { localInstant } from '../../../kernel/http/local-instant.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { TeamTimeForm } from '../interpreters.forms.js';
import { InterpretersQueries } from '../interpreters.queries.js';
import { InterpretersService } from '../interpreters.service.js';
import { interpretersPath, typedOf } from './interpreters-words.js';
import { editTeamPage } from './team.pages.js';

/** When a team is there; part of the team's page. */
@Controller('organizer/interpreters/:id/times')
export class TeamTimesController {
  constructor(
    private readonly database: Database,
    private readonly queries: InterpretersQueries,
    private readonly interpreters: InterpretersService,
  ) {}

  @Allow('interpreters.edit')
  @Post()
  async create(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const record = await this.database.read((em) => this.queries.team(em, id));
    const again = (time: FormState) =>
      editTeamPage({ ...record, locale, state: { typed: typedOf(record.team), errors: {} }, time });
    const read = await readForm(TeamTimeForm, body);
    if (!read.ok) return again(read);
    try {
      const time = {
        startsAt: localInstant('startsAt', read.form.startsAt, edition.zone),
        endsAt: localInstant('endsAt', read.form.endsAt, edition.zone),
      };
      await this.database.write((em) => this.interpreters.addTime(em, id, time));
    } catch (error) {
      if (error instanceof Invalid) return again({ typed: read.typed, errors: error.fields });
      throw error;
    }
    response.redirect(303, `${interpretersPath(locale)}/${id}/edit?notice=time-added`);
    return undefined;
  }

  @Allow('interpreters.edit')
  @Post(':time/removal')
  async remove(
    @Param('id') id: string,
    @Param('time') time: string,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.interpreters.removeTime(em, id, time));
    response.redirect(303, `${interpretersPath(locale)}/${id}/edit?notice=time-removed`);
  }
}
