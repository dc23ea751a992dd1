import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict, Invalid } from '../../../kernel/errors.js';
import { readForm } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { emptyForm, type FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { ReleaseView } from '../release-view.js';
import { DiscardForm, ReleaseForm } from '../releases.forms.js';
import { ReleasesService } from '../releases.service.js';
import { RollbacksService } from '../rollbacks.service.js';
import { releasePage } from './release.pages.js';

/** What the draft changes, and its release. */
@Controller('organizer/release')
export class ReleaseController {
  constructor(
    private readonly database: Database,
    private readonly releases: ReleasesService,
    private readonly rollbacks: RollbacksService,
    private readonly view: ReleaseView,
  ) {}

  @Allow('schedule.release')
  @Get()
  new(@CurrentLocale() locale: Locale, @Query('notice') notice: unknown): Promise<Page> {
    return this.show(locale, emptyForm, typeof notice === 'string' ? { notice } : {});
  }

  @Allow('schedule.release')
  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(ReleaseForm, body);
    if (!read.ok) return this.show(locale, read);
    const { note = null, seen } = read.form;
    try {
      await this.database.write((em) => this.releases.release(em, actor, { note, seen }));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return this.show(locale, { typed: read.typed, errors: {} }, { conflict: error });
    }
    response.redirect(303, `/${locale}/organizer/release?notice=released`);
    return undefined;
  }

  @Allow('schedule.release')
  @Post('discard')
  async discard(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const read = await readForm(DiscardForm, body);
    if (!read.ok) throw new Invalid(read.errors);
    await this.database.write((em) => this.rollbacks.discard(em, actor, read.form.sessionId));
    response.redirect(303, `/${locale}/organizer/release?notice=discarded`);
  }

  private async show(
    locale: Locale,
    state: FormState,
    more: { conflict?: Conflict; notice?: string } = {},
  ): Promise<Page> {
    const context = await this.database.read((em) => this.view.read(em, locale));
    return releasePage({ ...context, ...more, locale, state });
  }
}
