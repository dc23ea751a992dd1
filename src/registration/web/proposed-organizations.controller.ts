import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { emptyForm, type FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { KnownOrganizations } from '../organizations/known-organizations.js';
import { ProposedOrganizations } from '../organizations/proposed-organizations.service.js';
import { SettleOrganizationForm } from '../organizations/settle-organization.forms.js';
import { proposedOrganizationsPage } from './proposed-organizations.pages.js';

const path = 'organizer/proposed-organizations';
const mostOffered = 500;

/** Names that registrants have typed and no known organization has: taken into the list, or recognized. */
@Controller(path)
export class ProposedOrganizationsController {
  constructor(
    private readonly database: Database,
    private readonly proposed: ProposedOrganizations,
    private readonly known: KnownOrganizations,
  ) {}

  @Allow('registrations.decide')
  @Get()
  index(@CurrentLocale() locale: Locale, @Query('notice') notice: unknown): Promise<Page> {
    const done = notice === 'added' || notice === 'recognized' ? notice : undefined;
    return this.page(locale, emptyForm, done);
  }

  @Allow('registrations.decide')
  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(SettleOrganizationForm, body);
    if (!read.ok) return this.page(locale, read);
    const { as, ...proposal } = read.form;
    try {
      await this.database.write((em) =>
        as === undefined
          ? this.proposed.add(em, actor, proposal)
          : this.proposed.recognize(em, actor, proposal, as),
      );
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return this.page(locale, { typed: read.typed, errors: error.fields });
    }
    this.known.forget();
    response.redirect(303, `/${locale}/${path}?notice=${as === undefined ? 'added' : 'recognized'}`);
    return undefined;
  }

  private async page(locale: Locale, state: FormState, done?: 'added' | 'recognized'): Promise<Page> {
    const { proposals, known } = await this.database.read(async (em) => ({
      proposals: await this.proposed.list(em),
      known: await this.known.matching(em, '', mostOffered),
    }));
    const names = known.map(({ name }) => name);
    return proposedOrganizationsPage({ locale, proposals, known: names, state, done });
  }
}
