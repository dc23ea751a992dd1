import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { DelegationsQueries } from '../../people/delegations.queries.js';
import { emptyForm, type FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { DelegationSettings } from '../delegation-settings.service.js';
import { OpenDelegationForm } from '../manage-delegation.forms.js';
import { managedHref } from './delegation-href.js';
import { formProblem } from './form-problem.js';
import { openDelegationPage } from './open-delegation.page.js';

/** Opens the delegation of an organization. */
@Controller('organizer/delegations')
export class OpenDelegationController {
  constructor(
    private readonly database: Database,
    private readonly delegations: DelegationsQueries,
    private readonly settings: DelegationSettings,
  ) {}

  @Allow('delegations.manage')
  @Get('new')
  new(@CurrentLocale() locale: Locale): Promise<Page> {
    return this.page(locale, emptyForm);
  }

  @Allow('delegations.manage')
  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(OpenDelegationForm, body);
    if (!read.ok) return this.page(locale, read);
    try {
      const id = await this.database.write((em) => this.settings.open(em, actor, read.form));
      response.redirect(303, managedHref(locale, id, { notice: 'opened' }));
      return undefined;
    } catch (error) {
      return this.page(locale, formProblem(error, read.typed));
    }
  }

  private async page(locale: Locale, state: FormState): Promise<Page> {
    const organizations = await this.database.read((em) => this.delegations.organizationsWithout(em));
    return openDelegationPage(locale, organizations, state);
  }
}
