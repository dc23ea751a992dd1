import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { SignedIn } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { Config } from '../../../kernel/config/env.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict } from '../../../kernel/errors.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import { textOfCode } from '../../../kernel/i18n/catalogue.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { CoEventsService } from '../../co-events.service.js';
import { type HostedRecord, HostedCoEvents } from '../../hosting/hosted-co-events.queries.js';
import { typedFrom } from '../../submission/form-content.js';
import { readAnswer } from '../../submission/read-co-event.js';
import { EditForms, unseen } from '../submission/edit-forms.js';
import { taken } from '../submission/submission-desk.js';
import { hostedPath } from './host-list.pages.js';
import { hostedCoEventPage } from './hosted-co-event.pages.js';

/** A host's own area: what she has entered, to see and to change. */
@Controller('hosts')
export class HostedCoEventsController {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly database: Database,
    private readonly coEvents: CoEventsService,
    private readonly edits: EditForms,
    private readonly hosted: HostedCoEvents,
  ) {}

  @Allow('my.co-events')
  @Get('co-events/:id')
  async show(
    @Param('id') id: string,
    @Query('notice') notice: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const record = await this.find(actor, id);
    return hostedCoEventPage({
      locale,
      record,
      image: await this.edits.imageOf(locale, record.content),
      origin: this.config.baseUrl,
      now: this.clock.now(),
      notice,
    });
  }

  @Allow('my.co-events')
  @Get('co-events/:id/edit')
  async edit(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const record = await this.find(actor, id);
    return this.edits.forHost(locale, record, { typed: typedFrom(record.wanted), errors: {} });
  }

  @Allow('my.co-events')
  @Post('co-events/:id')
  async update(
    @Param('id') id: string,
    @Req() request: Request,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const record = await this.find(actor, id);
    const posted = await this.edits.receive(request, record.wanted.imageId);
    const { step, typed } = taken(posted.typed);
    const read = await this.edits.read(locale, typed, step);
    const answered = await readAnswer(typed);
    const errors = { ...answered.errors, ...posted.errors };
    const all = { ...read.errors, ...errors };
    const again = { typed: read.typed, errors: all };
    if (!read.content || Object.keys(errors).length > 0)
      return this.edits.forHost(locale, record, again, { cities: read.cities });
    const { content } = read;
    try {
      const seen = Number(typed['revision']);
      const outcome = await this.database.write((em) =>
        this.coEvents.edit(em, actor.accountId, id, seen, content, answered.answer),
      );
      response.redirect(303, `${hostedPath(locale, { id })}?notice=${outcome}`);
      return undefined;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const problem = textOfCode(locale, error.code, error.values);
      return this.edits.forHost(locale, await this.find(actor, id), unseen(again), { problem });
    }
  }

  private find(actor: SignedIn, id: string): Promise<HostedRecord> {
    return this.database.read(async (em) => {
      const coEvent = await this.coEvents.findForHost(em, actor.accountId, id);
      return this.hosted.recordOf(em, coEvent, actor.accountId);
    });
  }
}
