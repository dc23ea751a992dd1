import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isParticipantCategoryCode } from '../../../config/participant-categories.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid } from '../../kernel/errors.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { CorrectionsService } from '../corrections.service.js';
import { readCorrection } from '../form/read-registration.js';
import { typedOf } from '../registration-content.js';
import { registrationFiles } from '../registration-files.js';
import { correctCategoryPage } from './correction.pages.js';
import { OwnCorrection } from './own-correction.js';
import { RegistrationUploads } from './registration-uploads.js';

/** A participant corrects her registration by the form in which she registered. */
@Controller('my/registration')
export class CorrectionsController {
  constructor(
    private readonly database: Database,
    private readonly corrections: CorrectionsService,
    private readonly own: OwnCorrection,
    private readonly uploads: RegistrationUploads,
  ) {}

  @Allow('my.registration')
  @Get('category')
  async choose(@CurrentActor() actor: SignedIn, @CurrentLocale() locale: Locale): Promise<Page> {
    await this.own.correctable(actor);
    return correctCategoryPage(locale);
  }

  @Allow('my.registration')
  @Get('edit')
  async edit(
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Query('category') category: string | undefined,
  ): Promise<Page> {
    const { own, present } = await this.own.correctable(actor);
    const typed = {
      ...typedOf(own.registration, own.person),
      ...(isParticipantCategoryCode(category) ? { category } : {}),
    };
    // Her group may have been taken out of the edition; without one there is no form.
    if (!isParticipantCategoryCode(typed.category)) return correctCategoryPage(locale);
    return this.own.page({ locale, own, state: { typed, errors: {} }, files: present });
  }

  @Allow('my.registration')
  @Post()
  async update(
    @Req() request: Request,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { own, present } = await this.own.correctable(actor);
    const { body, errors, ...files } = await this.uploads.receive(request, present);
    const read = readCorrection(body);
    const again = (problems: typeof errors) =>
      this.own.page({ locale, own, state: { typed: read.typed, errors: problems }, files: files.uploads });
    if (!read.ok) return again({ ...read.errors, ...errors });
    if (Object.keys(errors).length > 0) return again(errors);
    try {
      await this.database.write(async (em) => {
        await this.uploads.keep(em, files, { kind: registrationFiles, id: own.registration.id });
        await this.corrections.correct(em, actor.accountId, read.form);
      });
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return again(error.fields);
    }
    response.redirect(303, `/${locale}/my?notice=saved`);
    return undefined;
  }
}
