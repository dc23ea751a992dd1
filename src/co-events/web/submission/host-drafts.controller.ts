import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { SignedIn } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { CoEventsService } from '../../co-events.service.js';
import { HostedCoEvents } from '../../hosting/hosted-co-events.queries.js';
import { CoEventImages } from '../../submission/co-event-images.js';
import { typedFrom } from '../../submission/form-content.js';
import { DraftSteps, sharedOf } from './draft-steps.js';
import { SubmissionForms, type Whose } from './submission-forms.js';

/** New co-events of a host who is signed in: her address is known and proved. */
@Controller('hosts')
export class HostDraftsController {
  constructor(
    private readonly database: Database,
    private readonly coEvents: CoEventsService,
    private readonly hosted: HostedCoEvents,
    private readonly forms: SubmissionForms,
    private readonly images: CoEventImages,
    private readonly steps: DraftSteps,
  ) {}

  /** `series`: the co-event of which it becomes a part. */
  @Allow('my.co-events')
  @Get('co-events/new')
  async new(
    @CurrentActor() actor: SignedIn,
    @Query('series') series: unknown,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const parentId = await this.seriesOf(actor, series);
    const typed = parentId ? sharedOf(typedFrom(await this.contentOf(parentId))) : {};
    const hidden: Record<string, string> = parentId ? { series: parentId } : {};
    const shown = { state: { typed, errors: {} } };
    return this.forms.newPage(hostOf(actor, locale), `/${locale}/hosts/drafts`, shown, hidden);
  }

  @Allow('my.co-events')
  @Post('drafts')
  async create(
    @CurrentActor() actor: SignedIn,
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const posted = await this.images.receive(request, undefined);
    const { series, ...typed } = posted.typed;
    const parentId = await this.seriesOf(actor, series);
    return this.steps.begin(hostOf(actor, locale), { ...posted, typed }, parentId, response);
  }

  @Allow('my.co-events')
  @Get('drafts/:id')
  show(
    @Param('id') id: string,
    @Query('notice') notice: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    return this.steps.show(hostOf(actor, locale), id, notice);
  }

  @Allow('my.co-events')
  @Post('drafts/:id')
  update(
    @Param('id') id: string,
    @Req() request: Request,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.steps.update(hostOf(actor, locale), id, request, response);
  }

  @Allow('my.co-events')
  @Get('drafts/:id/preview')
  preview(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    return this.steps.preview(hostOf(actor, locale), id);
  }

  @Allow('my.co-events')
  @Get('drafts/:id/parts/:number')
  showPart(
    @Param('id') id: string,
    @Param('number') number: string,
    @Query('notice') notice: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    return this.steps.showPart(hostOf(actor, locale), id, number, notice);
  }

  @Allow('my.co-events')
  @Post('drafts/:id/parts/:number')
  updatePart(
    @Param('id') id: string,
    @Param('number') number: string,
    @Req() request: Request,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.steps.updatePart(hostOf(actor, locale), id, number, request, response);
  }

  @Allow('my.co-events')
  @Post('drafts/:id/parts/:number/removal')
  removePart(
    @Param('id') id: string,
    @Param('number') number: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.steps.removePart(hostOf(actor, locale), id, number, response);
  }

  @Allow('my.co-events')
  @Post('drafts/:id/submission')
  send(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.steps.send(hostOf(actor, locale), id, body, response);
  }

  @Allow('my.co-events')
  @Post('drafts/:id/removal')
  async remove(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.steps.remove(hostOf(actor, locale), id);
    response.redirect(303, `/${locale}/hosts?notice=discarded`);
  }

  /** Hers, and not itself part of another. */
  private async seriesOf(actor: SignedIn, id: unknown): Promise<string | null> {
    if (typeof id !== 'string' || id === '') return null;
    const coEvent = await this.database.read((em) => this.coEvents.findForHost(em, actor.accountId, id));
    return coEvent.parentId ?? coEvent.id;
  }

  private contentOf(id: string) {
    return this.database.read((em) => this.hosted.contentOf(em, id));
  }
}

const hostOf = (actor: SignedIn, locale: Locale): Whose => ({
  locale,
  section: 'hosts',
  owner: { accountId: actor.accountId },
  account: actor,
  sentTo: `/${locale}/hosts?notice=sent`,
});
