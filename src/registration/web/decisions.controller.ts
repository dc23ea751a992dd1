import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { ApprovalForm, DeclineForm } from '../decision.forms.js';
import { RegistrationStatesService } from '../registration-states.service.js';
import { DecisionAnswers } from './decision-answers.js';

/** Decisions about one registration. Each answers on the registration's own page, also when another organizer was faster. */
@Controller('organizer/registrations/:id')
export class DecisionsController {
  constructor(
    private readonly answers: DecisionAnswers,
    private readonly states: RegistrationStatesService,
  ) {}

  @Allow('registrations.decide')
  @Post('approval')
  approve(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.answers.to({ id, body, actor, locale, response }, ApprovalForm, 'approved', (em, decision) =>
      this.states.approve(em, id, decision),
    );
  }

  @Allow('registrations.decide')
  @Post('waiting')
  wait(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.answers.to({ id, body, actor, locale, response }, ApprovalForm, 'waiting', (em, decision) =>
      this.states.placeOnWaitingList(em, id, decision),
    );
  }

  @Allow('registrations.decide')
  @Post('review')
  takeUp(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.answers.to({ id, body, actor, locale, response }, ApprovalForm, 'review', (em, decision) =>
      this.states.takeUp(em, id, decision),
    );
  }

  @Allow('registrations.decide')
  @Post('declination')
  decline(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.answers.to({ id, body, actor, locale, response }, DeclineForm, 'declined', (em, decision) =>
      this.states.decline(em, id, decision),
    );
  }
}
