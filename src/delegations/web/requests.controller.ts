import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import type { FieldError } from '../../kernel/errors.js';
import { readForm, type Typed } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { DelegationViewQueries } from '../delegation-view.queries.js';
import { FocalPointsService } from '../focal-points/focal-points.service.js';
import { AcceptanceForm, WithdrawalForm } from '../roster/departure.forms.js';
import { RequestsService } from '../roster/requests.service.js';
import { delegationHref } from './delegation-href.js';
import { formProblem } from './form-problem.js';
import { ownDelegationPage } from './own-delegation.pages.js';

/** The focal point confirms or returns somebody who named her delegation. */
@Controller('delegation/:id/requests/:registration')
export class RequestsController {
  constructor(
    private readonly database: Database,
    private readonly focalPoints: FocalPointsService,
    private readonly requests: RequestsService,
    private readonly views: DelegationViewQueries,
  ) {}

  @Allow('my.delegation')
  @Post('acceptance')
  async accept(
    @Param() { id = '', registration = '' }: Record<string, string>,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(AcceptanceForm, body);
    const again = (state: FormState) => this.again(id, actor, locale, about(state, registration));
    if (!read.ok) return again(read);
    try {
      await this.database.write(async (em) => {
        const delegation = await this.focalPoints.delegationFor(em, actor, id);
        await this.requests.accept(em, actor, { delegation, id: registration, role: read.form.role });
      });
    } catch (error) {
      return again(formProblem(error, read.typed));
    }
    response.redirect(303, delegationHref(locale, id, { notice: 'request-accepted' }));
    return undefined;
  }

  @Allow('my.delegation')
  @Post('return')
  async giveBack(
    @Param() { id = '', registration = '' }: Record<string, string>,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(WithdrawalForm, body);
    if (!read.ok) return this.again(id, actor, locale, about(read, registration));
    await this.database.write(async (em) => {
      const delegation = await this.focalPoints.delegationFor(em, actor, id);
      await this.requests.giveBack(em, actor, { delegation, id: registration, reason: read.form.reason });
    });
    response.redirect(303, delegationHref(locale, id, { notice: 'request-returned' }));
    return undefined;
  }

  private async again(id: string, actor: SignedIn, locale: Locale, state: FormState): Promise<Page> {
    const view = await this.database.read(async (em) =>
      this.views.of(em, await this.focalPoints.delegationFor(em, actor, id), 1),
    );
    return ownDelegationPage({ locale, view, query: {}, state });
  }
}

/** The page has the form of each request; what was typed and what is wrong belong to one of them. */
function about({ typed, errors }: FormState, registration: string): FormState {
  const named = <Value>(fields: Record<string, Value>): Record<string, Value> =>
    Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${field}-${registration}`, value]));
  return { typed: named<Typed[string]>(typed), errors: named<FieldError>(errors) };
}
