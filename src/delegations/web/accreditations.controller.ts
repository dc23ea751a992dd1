import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { AcceptCredentialsForm, ReturnCredentialsForm } from '../accreditation/accreditation.forms.js';
import { AccreditationService } from '../accreditation/accreditation.service.js';
import { ManagedDelegations } from '../managed-delegation.queries.js';
import { managedHref } from './delegation-href.js';
import { manageDelegationPage } from './manage-delegation.pages.js';

/** Organizers accept the credentials of a delegation or return them. */
@Controller('organizer/delegations/:id')
export class AccreditationsController {
  constructor(
    private readonly database: Database,
    private readonly accreditation: AccreditationService,
    private readonly managed: ManagedDelegations,
  ) {}

  @Allow('delegations.accredit')
  @Post('accreditation')
  async accept(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(AcceptCredentialsForm, body);
    if (!read.ok) return this.again(id, locale, read);
    await this.database.write((em) => this.accreditation.accept(em, actor, id, read.form));
    response.redirect(303, managedHref(locale, id, { notice: 'accepted' }));
    return undefined;
  }

  @Allow('delegations.accredit')
  @Post('accreditation-return')
  async giveBack(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(ReturnCredentialsForm, body);
    if (!read.ok) return this.again(id, locale, read);
    await this.database.write((em) => this.accreditation.giveBack(em, actor, id, read.form));
    response.redirect(303, managedHref(locale, id, { notice: 'returned' }));
    return undefined;
  }

  private async again(id: string, locale: Locale, state: FormState): Promise<Page> {
    const managed = await this.database.read((em) => this.managed.find(em, id, 1));
    return manageDelegationPage({ locale, managed, query: {}, state });
  }
}
