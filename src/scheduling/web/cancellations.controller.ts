import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { SessionsQueries } from '../../sessions/sessions.queries.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import { emptyForm, type FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { ProgrammeQueries } from '../programme.queries.js';
import { CancellationForm } from '../session-edit.form.js';
import { cancellationPage } from './cancellation.pages.js';

/** Cancelling a session, with its reason, and taking the cancellation back. */
@Controller('organizer/sessions/:id')
export class CancellationsController {
  constructor(
    private readonly database: Database,
    private readonly programme: ProgrammeQueries,
    private readonly queries: SessionsQueries,
    private readonly sessions: SessionsService,
  ) {}

  @Allow('sessions.edit')
  @Get('cancellation')
  new(@Param('id') id: string, @CurrentLocale() locale: Locale): Promise<Page> {
    return this.form(id, locale, emptyForm);
  }

  @Allow('sessions.edit')
  @Post('cancellation')
  async create(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(CancellationForm, body);
    if (!read.ok) return this.form(id, locale, read);
    await this.database.write((em) => this.sessions.cancel(em, actor, id, read.form.reason));
    response.redirect(303, editPath(locale, id, 'cancelled'));
    return undefined;
  }

  @Allow('sessions.edit')
  @Post('reinstatement')
  async reinstate(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.sessions.reinstate(em, actor, id));
    response.redirect(303, editPath(locale, id, 'reinstated'));
  }

  private async form(id: string, locale: Locale, state: FormState): Promise<Page> {
    const { item, count } = await this.database.read(async (em) => ({
      item: await this.programme.byIdWithDrafts(em, id),
      count: await this.queries.countHolders(em, id),
    }));
    if (!item) throw new NotFound();
    return cancellationPage({ locale, item, count, state });
  }
}

const editPath = (locale: Locale, id: string, notice: string): string =>
  `/${locale}/organizer/sessions/${encodeURIComponent(id)}/edit?notice=${notice}`;
