import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { NotFound } from '../../kernel/errors.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { ApprovalForm, ChangeRefusalForm } from '../decision.forms.js';
import { MaterialChangesService } from '../material-changes.service.js';
import { DecisionAnswers } from './decision-answers.js';

interface Asked {
  id: string;
  changeId: string;
}

/** Answering a change of what an approval was decided upon. */
@Controller('organizer/registrations/:id/changes/:changeId')
export class RegistrationChangesController {
  constructor(
    private readonly answers: DecisionAnswers,
    private readonly changes: MaterialChangesService,
  ) {}

  @Allow('registrations.decide')
  @Post('acceptance')
  accept(
    @Param() { id, changeId }: Asked,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const asked = { id, body, actor, locale, response };
    return this.answers.to(asked, ApprovalForm, 'change-accepted', async (em, decision) =>
      assertOf(id, await this.changes.accept(em, changeId, decision)),
    );
  }

  @Allow('registrations.decide')
  @Post('refusal')
  refuse(
    @Param() { id, changeId }: Asked,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const asked = { id, body, actor, locale, response };
    return this.answers.to(asked, ChangeRefusalForm, 'change-refused', async (em, decision) =>
      assertOf(id, await this.changes.refuse(em, changeId, decision)),
    );
  }
}

/** A change of another registration than the address names is not there; nothing of it is written. */
function assertOf(id: string, registration: { id: string }): void {
  if (registration.id !== id) throw new NotFound();
}
