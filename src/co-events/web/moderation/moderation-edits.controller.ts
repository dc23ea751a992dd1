import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { SignedIn } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict } from '../../../kernel/errors.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import { textOfCode } from '../../../kernel/i18n/catalogue.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { CoEventModerationService } from '../../co-event-moderation.service.js';
import { HostedCoEvents } from '../../hosting/hosted-co-events.queries.js';
import { EditForms, unseen } from '../submission/edit-forms.js';
import { taken } from '../submission/submission-desk.js';
import { moderatedPath } from './moderation-queue.pages.js';

/** A moderator mends an entry herself; its host is told. */
@Controller('moderation/co-events/:id')
export class ModerationEditsController {
  constructor(
    private readonly database: Database,
    private readonly edits: EditForms,
    private readonly hosted: HostedCoEvents,
    private readonly moderation: CoEventModerationService,
  ) {}

  @Allow('co-events.moderate')
  @Get('edit')
  async edit(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const { coEvent, content } = await this.find(actor, id);
    return this.edits.forModerator(locale, coEvent, content);
  }

  @Allow('co-events.moderate')
  @Post()
  async update(
    @Param('id') id: string,
    @Req() request: Request,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { coEvent, content: before } = await this.find(actor, id);
    const posted = await this.edits.receive(request, before.imageId);
    const { step, typed } = taken(posted.typed);
    const { content, cities, errors, typed: shown } = await this.edits.read(locale, typed, step);
    const again = { typed: shown, errors: { ...errors, ...posted.errors } };
    if (!content || Object.keys(posted.errors).length > 0)
      return this.edits.forModerator(locale, coEvent, again, { cities });
    try {
      const seen = Number(typed['revision']);
      await this.database.write((em) => this.moderation.edit(em, actor, id, seen, content));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const problem = textOfCode(locale, error.code, error.values);
      const { coEvent: current } = await this.find(actor, id);
      return this.edits.forModerator(locale, current, unseen(again), { problem });
    }
    response.redirect(303, `${moderatedPath(locale, { id })}?notice=edited`);
    return undefined;
  }

  private find(actor: SignedIn, id: string) {
    return this.database.read(async (em) => ({
      coEvent: await this.moderation.findFor(em, actor, id),
      content: await this.hosted.contentOf(em, id),
    }));
  }
}
