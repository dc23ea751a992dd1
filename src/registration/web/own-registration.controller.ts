import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { isParticipantCategoryCode } from '../../../config/participant-categories.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Config } from '../../kernel/config/env.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid, NotFound } from '../../kernel/errors.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { type OwnRegistration, OwnRegistrationQueries } from '../own-registration.queries.js';
import { assertCanBeCorrected } from '../registration.states.js';
import { CorrectionsService } from '../corrections.service.js';
import { readCorrection } from '../form/read-registration.js';
import { typedOf } from '../registration-content.js';
import { correctCategoryPage, correctionPage } from './correction.pages.js';
import { DesignationChoices } from './designation-choices.js';
import { notRegisteredPage, ownRegistrationPage } from './own-registration.pages.js';

/** A participant's own area: her registration, to see and to correct. */
@Controller('my')
export class OwnRegistrationController {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly own: OwnRegistrationQueries,
    private readonly corrections: CorrectionsService,
    private readonly choices: DesignationChoices,
  ) {}

  @Allow('my.registration')
  @Get()
  async show(
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: string | undefined,
  ): Promise<Page> {
    const own = await this.database.read((em) => this.own.areaOf(em, actor.accountId));
    return own ? ownRegistrationPage(locale, own, notice) : notRegisteredPage(locale);
  }

  @Allow('my.registration')
  @Get('registration/category')
  async choose(@CurrentActor() actor: SignedIn, @CurrentLocale() locale: Locale): Promise<Page> {
    await this.findCorrectable(actor);
    return correctCategoryPage(locale);
  }

  @Allow('my.registration')
  @Get('registration/edit')
  async edit(
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Query('category') category: string | undefined,
  ): Promise<Page> {
    const own = await this.findCorrectable(actor);
    const typed = {
      ...typedOf(own.registration, own.person),
      ...(isParticipantCategoryCode(category) ? { category } : {}),
    };
    return this.correction(locale, own, { typed, errors: {} });
  }

  @Allow('my.registration')
  @Post('registration')
  async update(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const own = await this.findCorrectable(actor);
    const read = readCorrection(body);
    if (!read.ok) return this.correction(locale, own, read);
    try {
      await this.database.write((em) => this.corrections.correct(em, actor.accountId, read.form));
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return this.correction(locale, own, { typed: read.typed, errors: error.fields });
    }
    response.redirect(303, `/${locale}/my?notice=saved`);
    return undefined;
  }

  private async findCorrectable(actor: SignedIn): Promise<OwnRegistration> {
    const own = await this.database.read((em) => this.own.of(em, actor.accountId));
    if (!own) throw new NotFound();
    assertCanBeCorrected(own.registration.state);
    return own;
  }

  private async correction(locale: Locale, own: OwnRegistration, state: FormState): Promise<Page> {
    const choices = await this.database.read((em) => this.choices.of(em, locale));
    return correctionPage({ locale, own, state, choices, email: this.config.mailFrom.address });
  }
}
