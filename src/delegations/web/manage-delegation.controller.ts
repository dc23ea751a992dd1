import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { readForm, type Typed } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { DelegationRole } from '../../registration/registration.entity.js';
import { delegationRoles } from '../../registration/registration.entity.js';
import { emptyForm, type FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { DelegationSettings } from '../delegation-settings.service.js';
import { arrangementForm, precedenceName, QuotaForm, roleName } from '../manage-delegation.forms.js';
import { ManagedDelegations, type ManagedDelegation } from '../managed-delegation.queries.js';
import { formProblem } from './form-problem.js';
import { managedHref } from './delegation-href.js';
import { manageDelegationPage } from './manage-delegation.pages.js';

/** One delegation, as organizers see it: its letter, who answers for it, how large it may be, who is in it, its credentials. */
@Controller('organizer/delegations/:id')
export class ManageDelegationController {
  constructor(
    private readonly database: Database,
    private readonly managed: ManagedDelegations,
    private readonly settings: DelegationSettings,
  ) {}

  @Allow('delegations.read')
  @Get()
  async show(@Param('id') id: string, @Query() query: Typed, @CurrentLocale() locale: Locale): Promise<Page> {
    return manageDelegationPage({ locale, managed: await this.find(id, query), query, state: emptyForm });
  }

  @Allow('delegations.manage')
  @Post('quota')
  async setQuota(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(QuotaForm, body);
    if (!read.ok) return this.again(id, locale, read);
    const work = (em: EntityManager) => this.settings.setQuota(em, actor, id, read.form.quota ?? null);
    return this.change(work, { id, locale, typed: read.typed, response, notice: 'quota-saved' });
  }

  @Allow('delegations.manage')
  @Post('precedence')
  async arrange(
    @Param('id') id: string,
    @Query() query: Typed,
    @Body() body: unknown,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { view } = await this.find(id, query);
    const ids = view.roster.rows.map(({ registration }) => registration.id);
    const read = await readForm(arrangementForm(ids), body);
    if (!read.ok) return this.again(id, locale, read, query);
    const places = ids.map((registrationId) => ({
      registrationId,
      role: roleOf(read.form[roleName(registrationId)]),
      precedence: Number(read.form[precedenceName(registrationId)] ?? 0) || null,
    }));
    const work = (em: EntityManager) => this.settings.arrange(em, id, places);
    return this.change(work, { id, locale, typed: read.typed, response, notice: 'precedence-saved' });
  }

  private async change(
    work: (em: EntityManager) => Promise<void>,
    at: { id: string; locale: Locale; typed: Typed; response: Response; notice: string },
  ): Promise<Page | undefined> {
    const { id, locale, typed, response, notice } = at;
    try {
      await this.database.write(work);
    } catch (error) {
      return this.again(id, locale, formProblem(error, typed));
    }
    response.redirect(303, managedHref(locale, id, { notice }));
    return undefined;
  }

  private async again(id: string, locale: Locale, state: FormState, query: Typed = {}): Promise<Page> {
    return manageDelegationPage({ locale, managed: await this.find(id, query), query: {}, state });
  }

  private find(id: string, query: Typed): Promise<ManagedDelegation> {
    return this.database.read((em) => this.managed.find(em, id, Math.trunc(Number(query['page'])) || 1));
  }
}

const roleOf = (value: unknown): DelegationRole =>
  delegationRoles.find((role) => role === value) ?? 'delegate';
