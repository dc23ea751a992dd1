import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { readForm, type Typed } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import type { FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { ApprovalForm, DeclineForm } from '../registration.forms.js';
import { RegistrationRecordQueries } from '../registration-record.queries.js';
import { RegistrationStatesService } from '../registration-states.service.js';
import { registrationRecordPage } from './registration-record.pages.js';

/** Approving and declining. Each answers on the registration's own page, also when another organizer was faster. */
@Controller('organizer/registrations/:id')
export class DecisionsController {
  constructor(
    private readonly database: Database,
    private readonly states: RegistrationStatesService,
    private readonly records: RegistrationRecordQueries,
  ) {}

  @Allow('registrations.decide')
  @Post('approval')
  async approve(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(ApprovalForm, body);
    if (!read.ok) return this.again(id, locale, read, 422);
    const decision = { decidedBy: actor.accountId, reason: null, seen: read.form.seen };
    const work = (em: EntityManager) => this.states.approve(em, id, decision);
    return this.decide(id, locale, response, 'approved', { typed: read.typed, work });
  }

  @Allow('registrations.decide')
  @Post('declination')
  async decline(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(DeclineForm, body);
    if (!read.ok) return this.again(id, locale, read, 422);
    const { reason, seen } = read.form;
    const decision = { decidedBy: actor.accountId, reason, seen };
    const work = (em: EntityManager) => this.states.decline(em, id, decision);
    return this.decide(id, locale, response, 'declined', { typed: read.typed, work });
  }

  private async decide(
    id: string,
    locale: Locale,
    response: Response,
    notice: 'approved' | 'declined',
    { typed, work }: { typed: Typed; work: (em: EntityManager) => Promise<void> },
  ): Promise<Page | undefined> {
    try {
      await this.database.write(work);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return this.again(id, locale, { typed, errors: {} }, 409, textOfCode(locale, error.code, error.values));
    }
    response.redirect(303, `/${locale}/organizer/registrations/${encodeURIComponent(id)}?notice=${notice}`);
    return undefined;
  }

  private async again(
    id: string,
    locale: Locale,
    state: FormState,
    status: number,
    problem?: string,
  ): Promise<Page> {
    const record = await this.database.read((em) => this.records.find(em, id));
    if (!record) throw new NotFound();
    return registrationRecordPage({ locale, record, state, status, problem });
  }
}
