import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid, NotFound } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { SessionsQueries } from '../../sessions/sessions.queries.js';
import { emptyForm, type FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { ProgrammeQueries } from '../programme.queries.js';
import { CancellationForm, ReinstatementForm } from '../session-edit.form.js';
import { SessionEditingService } from '../session-editing.service.js';
import { cancellationPage } from './cancellation.pages.js';
import { editPathAfter } from './publishing-parts.js';

/** Cancelling a session, with its reason, and taking the cancellation back. */
@Controller('organizer/sessions/:id')
export class CancellationsController {
  constructor(
    private readonly database: Database,
    private readonly programme: ProgrammeQueries,
    private readonly queries: SessionsQueries,
    private readonly editing: SessionEditingService,
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
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(CancellationForm, body);
    if (!read.ok) return this.form(id, locale, read);
    const { reason, destination = 'draft' } = read.form;
    await this.database.write((em) => this.editing.cancel(em, actor, id, reason, destination));
    response.redirect(303, editPathAfter(locale, id, 'cancel', destination));
    return undefined;
  }

  @Allow('sessions.edit')
  @Post('reinstatement')
  async reinstate(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const read = await readForm(ReinstatementForm, body);
    if (!read.ok) throw new Invalid(read.errors);
    const { destination = 'draft' } = read.form;
    await this.database.write((em) => this.editing.reinstate(em, actor, id, destination));
    response.redirect(303, editPathAfter(locale, id, 'reinstate', destination));
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
