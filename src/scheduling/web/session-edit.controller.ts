import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict, Invalid } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import type { ToldConflict } from '../conflicts/conflict-teller.js';
import { SessionEditForm } from '../session-edit.form.js';
import { SessionEditingService } from '../session-editing.service.js';
import { SlotsQueries } from '../slots.queries.js';
import { SlotsService } from '../slots.service.js';
import { placementOf } from '../typed-placement.js';
import { changeOf, editOf, typedNeedsOf, typedOf } from './edited-session.js';
import { editPathAfter } from './publishing-parts.js';
import { type Against, sessionEditPage } from './session-edit.pages.js';
import { SessionEditView } from './session-edit-view.js';

/** One form for what a session is and for where and when it is: saved together or not at all. */
@Controller('organizer/sessions/:id/edit')
export class SessionEditController {
  constructor(
    private readonly database: Database,
    private readonly editing: SessionEditingService,
    private readonly places: SlotsQueries,
    private readonly slots: SlotsService,
    private readonly view: SessionEditView,
  ) {}

  @Allow('sessions.edit')
  @Get()
  async edit(
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: string | undefined,
  ): Promise<Page> {
    const context = await this.database.read((em) => this.view.read(em, id, locale));
    return sessionEditPage({
      ...context,
      locale,
      state: {
        typed: { ...typedOf(context.item), ...typedNeedsOf(context.session, context.lists) },
        errors: {},
      },
      notice,
    });
  }

  @Allow('sessions.edit')
  @Post()
  async update(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(SessionEditForm, body);
    if (!read.ok) return this.again(id, locale, read);
    try {
      const question = await this.questionOf(id, read.form, locale);
      if (question.length > 0)
        return await this.again(id, locale, { typed: read.typed, errors: {} }, { question });
      await this.database.write((em) => this.save(em, actor, id, read.form));
    } catch (error) {
      if (error instanceof Invalid)
        return this.again(id, locale, { typed: read.typed, errors: error.fields });
      if (error instanceof Conflict)
        return this.again(id, locale, { typed: read.typed, errors: {} }, { conflict: error });
      throw error;
    }
    response.redirect(303, editPathAfter(locale, id, 'save', read.form.destination ?? 'draft'));
    return undefined;
  }

  private async save(em: EntityManager, actor: SignedIn, id: string, form: SessionEditForm): Promise<void> {
    const zone = await this.places.zoneFor(em, id, form.roomId ?? null);
    await this.editing.save(em, actor, id, {
      revision: form.revision ?? 0,
      edit: editOf(form, await this.view.lookup(em, id)),
      placement: placementOf(form, zone),
      destination: form.destination ?? 'draft',
    });
  }

  /** The grave conflicts that saving would bring, unless the organizer has decided already. */
  private async questionOf(id: string, form: SessionEditForm, locale: Locale): Promise<ToldConflict[]> {
    if (form.allowConflict) return [];
    return this.database.read(async (em) => {
      const zone = await this.places.zoneFor(em, id, form.roomId ?? null);
      const slot = await this.slots.preview(em, id, placementOf(form, zone));
      const edit = editOf(form, await this.view.lookup(em, id));
      return this.view.graveConflicts(em, changeOf(edit, slot), locale);
    });
  }

  /** The form with what was typed, and with what stands against it. */
  private async again(id: string, locale: Locale, state: FormState, against: Against = {}): Promise<Page> {
    const context = await this.database.read((em) => this.view.read(em, id, locale));
    return sessionEditPage({ ...context, ...against, locale, state });
  }
}
