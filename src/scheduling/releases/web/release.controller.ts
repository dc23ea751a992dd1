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
import { localizedOf } from '../../../kernel/http/localized-fields.js';
import { pageIn } from '../paging.js';
import { ReleaseView } from '../release-view.js';
import { DiscardForm, ReleaseForm } from '../releases.forms.js';
import { ReleasesService, stale } from '../releases.service.js';
import { RollbacksService } from '../rollbacks.service.js';
import { readOvertaking } from '../seen-state.js';
import { type Refusal, releasePage } from './release.pages.js';
import { toldPage } from './told.pages.js';

interface Shown {
  state?: FormState;
  page?: number;
  refusal?: Refusal;
  notice?: string;
}

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
  new(
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: unknown,
    @Query('page') page: unknown,
  ): Promise<Page> {
    return this.show(locale, { page: pageIn(page), ...(typeof notice === 'string' ? { notice } : {}) });
  }

  @Allow('schedule.release')
  @Get('people')
  async people(@CurrentLocale() locale: Locale, @Query('page') page: unknown): Promise<Page> {
    const context = await this.database.read((em) => this.view.readTold(em, locale, pageIn(page)));
    return toldPage({ ...context, locale });
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
    if (!read.ok) return this.show(locale, { state: read });
    const { seen } = read.form;
    const note = localizedOf(read.form, 'note');
    try {
      await this.database.write((em) => this.releases.release(em, actor, { note, seen }));
    } catch (conflict) {
      if (!(conflict instanceof Conflict)) throw conflict;
      const refusal: Refusal = { conflict };
      if (conflict.code === stale) {
        refusal.overtaking = await this.database.read((em) => readOvertaking(em, seen));
      }
      return this.show(locale, { state: { typed: read.typed, errors: {} }, refusal });
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
    const { sessionId, page = 1 } = read.form;
    await this.database.write((em) => this.rollbacks.discard(em, actor, sessionId));
    const place = page > 1 ? `&page=${String(page)}` : '';
    response.redirect(303, `/${locale}/organizer/release?notice=discarded${place}`);
  }

  private async show(locale: Locale, { page = 1, state = emptyForm, ...more }: Shown): Promise<Page> {
    const context = await this.database.read((em) => this.view.read(em, locale, page));
    return releasePage({ ...context, ...more, locale, state });
  }
}
