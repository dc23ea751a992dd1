import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Delegation } from '../../people/delegation.entity.js';
import { emptyForm, type FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { FocalPointsService } from '../focal-points/focal-points.service.js';
import { LettersService } from '../letters/letters.service.js';
import { DeclaredDelegateForm, DelegateForm } from '../roster/delegate.form.js';
import { RegistrationChange } from '../../registration/registration-change.entity.js';
import { OwnDelegates } from '../roster/own-delegates.queries.js';
import { RosterService } from '../roster/roster.service.js';
import { editDelegatePage, newDelegatePage } from './delegate.pages.js';
import { formProblem } from './form-problem.js';
import { delegationHref } from './delegation-href.js';

/** A focal point registers one delegate, or corrects one. */
@Controller('delegation/:id/delegates')
export class DelegatesController {
  constructor(
    private readonly database: Database,
    private readonly focalPoints: FocalPointsService,
    private readonly letters: LettersService,
    private readonly own: OwnDelegates,
    private readonly roster: RosterService,
  ) {}

  @Allow('my.delegation')
  @Get('new')
  async new(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const delegation = await this.delegation(id, actor);
    return newDelegatePage(locale, delegation, emptyForm);
  }

  @Allow('my.delegation')
  @Post()
  async create(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const delegation = await this.delegation(id, actor);
    const read = await readForm(DeclaredDelegateForm, body);
    if (!read.ok) return newDelegatePage(locale, delegation, read);
    try {
      await this.database.write(async (em) => {
        const current = await this.focalPoints.delegationFor(em, actor, id);
        await this.roster.register(em, current, { form: read.form, locale, focalPoint: actor.accountId });
        await this.letters.answer(em, current, 'attends');
      });
    } catch (error) {
      return newDelegatePage(locale, delegation, formProblem(error, read.typed));
    }
    response.redirect(303, delegationHref(locale, id, { notice: 'registered', name: read.form.familyName }));
    return undefined;
  }

  @Allow('my.delegation')
  @Get(':registration')
  edit(
    @Param('id') id: string,
    @Param('registration') registrationId: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    return this.editPage({ id, registrationId, actor, locale });
  }

  @Allow('my.delegation')
  @Post(':registration')
  async update(
    @Param('id') id: string,
    @Param('registration') registrationId: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(DelegateForm, body);
    if (!read.ok) return this.editPage({ id, registrationId, actor, locale }, read);
    let isHeld: boolean;
    try {
      isHeld = await this.database.write(async (em) => {
        const delegation = await this.focalPoints.delegationFor(em, actor, id);
        await this.roster.correct(em, delegation, registrationId, read.form);
        return em.existsBy(RegistrationChange, { registrationId, state: 'pending' });
      });
    } catch (error) {
      return this.editPage({ id, registrationId, actor, locale }, formProblem(error, read.typed));
    }
    response.redirect(303, delegationHref(locale, id, { notice: isHeld ? 'saved-held' : 'saved' }));
    return undefined;
  }

  private delegation(id: string, actor: SignedIn): Promise<Delegation> {
    return this.database.read((em) => this.focalPoints.delegationFor(em, actor, id));
  }

  private async editPage(
    {
      id,
      registrationId,
      actor,
      locale,
    }: { id: string; registrationId: string; actor: SignedIn; locale: Locale },
    state?: FormState,
  ): Promise<Page> {
    const shown = await this.database.read((em) => this.own.find(em, actor, id, registrationId));
    return editDelegatePage(locale, shown, state);
  }
}
