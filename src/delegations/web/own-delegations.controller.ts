import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid } from '../../kernel/errors.js';
import { readForm, type Typed } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { DelegationsQueries } from '../../people/delegations.queries.js';
import { emptyForm, type FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { DelegationViewQueries } from '../delegation-view.queries.js';
import { FocalPointsService } from '../focal-points/focal-points.service.js';
import { AnswerForm } from '../letters/letter.forms.js';
import { LettersService } from '../letters/letters.service.js';
import { chooseDelegationPage, ownDelegationPage } from './own-delegation.pages.js';

/** What a focal point sees first: her delegation, or the choice among several; and her answer to the letter. */
@Controller('delegation')
export class OwnDelegationsController {
  constructor(
    private readonly database: Database,
    private readonly delegations: DelegationsQueries,
    private readonly focalPoints: FocalPointsService,
    private readonly letters: LettersService,
    private readonly views: DelegationViewQueries,
  ) {}

  @Allow('my.delegation')
  @Get()
  async index(
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const found = await this.database.read((em) => this.delegations.inCareOf(em, actor.accountId));
    const [only, ...others] = found;
    if (!only || others.length > 0) return chooseDelegationPage(locale, found);
    response.redirect(303, `/${locale}/delegation/${only.id}`);
    return undefined;
  }

  @Allow('my.delegation')
  @Get(':id')
  show(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Query() query: Typed,
  ): Promise<Page> {
    return this.page(id, actor, locale, { query, state: emptyForm });
  }

  @Allow('my.delegation')
  @Post(':id/answer')
  async answer(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(AnswerForm, body);
    if (!read.ok) return this.page(id, actor, locale, { query: {}, state: read });
    try {
      await this.database.write(async (em) => {
        const delegation = await this.focalPoints.delegationFor(em, actor, id);
        await this.letters.answer(em, delegation, read.form.answer);
      });
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return this.page(id, actor, locale, { query: {}, state: { typed: read.typed, errors: error.fields } });
    }
    response.redirect(303, `/${locale}/delegation/${encodeURIComponent(id)}?notice=answer-saved`);
    return undefined;
  }

  private async page(
    id: string,
    actor: SignedIn,
    locale: Locale,
    { query, state }: { query: Typed; state: FormState },
  ): Promise<Page> {
    const view = await this.database.read(async (em) => {
      const delegation = await this.focalPoints.delegationFor(em, actor, id);
      return this.views.of(em, delegation, Math.trunc(Number(query['page'])) || 1);
    });
    return ownDelegationPage({ locale, view, query, state });
  }
}
