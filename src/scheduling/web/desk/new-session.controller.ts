import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict, Invalid } from '../../../kernel/errors.js';
import { readForm } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { sessionIdPattern } from '../../../sessions/session-id.js';
import { SessionsQueries } from '../../../sessions/sessions.queries.js';
import { emptyForm, type FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { SessionDesk } from '../../session-desk.service.js';
import { DeskQueries } from './desk.queries.js';
import { NewSessionForm } from './desk.forms.js';
import { localizedOf } from '../../../kernel/http/localized-fields.js';
import { newSessionPage, sessionRemovalPage } from './new-session.pages.js';

/** Making a session, copying one, and taking away a draft that nobody outside has seen. */
@Controller('organizer/sessions')
export class NewSessionController {
  constructor(
    private readonly database: Database,
    private readonly desk: SessionDesk,
    private readonly queries: DeskQueries,
    private readonly sessions: SessionsQueries,
  ) {}

  @Allow('sessions.edit')
  @Get('new')
  new(@CurrentLocale() locale: Locale): Promise<Page> {
    return this.form(locale, emptyForm);
  }

  @Allow('sessions.edit')
  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(NewSessionForm, body);
    if (!read.ok) return this.form(locale, read);
    try {
      const id = await this.database.write((em) => this.desk.create(em, actor, wishOf(read.form)));
      response.redirect(303, editPath(locale, id, 'created'));
      return undefined;
    } catch (error) {
      if (error instanceof Invalid) return this.form(locale, { typed: read.typed, errors: error.fields });
      throw error;
    }
  }

  @Allow('sessions.edit')
  @Post(':id/copy')
  async copy(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const copy = await this.database.write((em) => this.desk.duplicate(em, actor, id));
    response.redirect(303, editPath(locale, copy, 'copied'));
  }

  @Allow('sessions.edit')
  @Get(':id/removal')
  async confirm(@Param('id') id: string, @CurrentLocale() locale: Locale): Promise<Page> {
    const session = await this.database.read((em) => this.queries.session(em, id));
    return sessionRemovalPage({ locale, session });
  }

  @Allow('sessions.edit')
  @Post(':id/removal')
  async destroy(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    try {
      await this.database.write((em) => this.desk.remove(em, actor, id));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const session = await this.database.read((em) => this.queries.session(em, id));
      return sessionRemovalPage({ locale, session, refusal: error });
    }
    response.redirect(303, `/${locale}/organizer/sessions?notice=deleted`);
    return undefined;
  }

  private async form(locale: Locale, state: FormState): Promise<Page> {
    const tracks = await this.database.read((em) => this.sessions.tracks(em));
    return newSessionPage({ locale, tracks, state });
  }
}

function wishOf(form: NewSessionForm) {
  const { id, kind, trackId } = form;
  if (id !== undefined && !sessionIdPattern.test(id)) {
    throw new Invalid({ id: { code: 'session-desk.id-pattern' } });
  }
  return { id, kind, trackId: trackId ?? null, title: localizedOf(form, 'title') };
}

const editPath = (locale: Locale, id: string, notice: string): string =>
  `/${locale}/organizer/sessions/${encodeURIComponent(id)}/edit?notice=${notice}`;
