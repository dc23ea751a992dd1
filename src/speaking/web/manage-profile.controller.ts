import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { StoredFile } from '../../files/stored-file.entity.js';
import { Uploads } from '../../files/uploads.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { AbsencesService } from '../../speakers/absences.service.js';
import { AbsenceForm, ProfileForm } from '../../speakers/profile.forms.js';
import { speakerPhotoRules } from '../../speakers/speaker-photos.js';
import type { FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { ManagedProfiles } from '../managed-profiles.js';
import { ProfileDesk } from '../profile-desk.js';
import { manageProfilePage } from './manage-profile.pages.js';

/** An organizer edits the profile of a speaker. */
@Controller('organizer/speakers/:id')
export class ManageProfileController {
  constructor(
    private readonly database: Database,
    private readonly absences: AbsencesService,
    private readonly desk: ProfileDesk,
    private readonly profiles: ManagedProfiles,
    private readonly uploads: Uploads,
  ) {}

  @Allow('speakers.edit')
  @Get()
  show(
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @Query('done') done: unknown,
  ): Promise<Page> {
    return this.page(id, locale, { done });
  }

  @Allow('speakers.edit')
  @Post()
  async update(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const photo = await this.database.read(async (em) => {
      await this.profiles.of(em, id);
      return this.desk.photoOf(em, id);
    });
    const read = await this.uploads.read(request, ProfileForm, speakerPhotoRules, photo ? { photo } : {});
    const refused = await this.desk.save(id, read, 'organizer', (em, form) =>
      this.profiles.edited(em, actor, id, form, locale),
    );
    if (refused) return this.page(id, locale, { profile: refused, photo: read.uploads['photo'] });
    response.redirect(303, `/${locale}/organizer/speakers/${id}?done=saved`);
    return undefined;
  }

  @Allow('speakers.edit')
  @Post('absences')
  async addAbsence(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(AbsenceForm, body);
    if (!read.ok) return this.page(id, locale, { absence: read });
    try {
      await this.database.write(async (em) => {
        await this.profiles.of(em, id);
        await this.absences.add(em, id, read.form);
      });
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return this.page(id, locale, { absence: { typed: read.typed, errors: error.fields } });
    }
    response.redirect(303, `/${locale}/organizer/speakers/${id}#absences`);
    return undefined;
  }

  @Allow('speakers.edit')
  @Post('absences/:absenceId/removal')
  async removeAbsence(
    @Param('id') id: string,
    @Param('absenceId') absenceId: string,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.absences.remove(em, id, absenceId));
    response.redirect(303, `/${locale}/organizer/speakers/${id}#absences`);
  }

  private async page(
    id: string,
    locale: Locale,
    more: { done?: unknown; profile?: FormState; absence?: FormState; photo?: StoredFile },
  ): Promise<Page> {
    const [state, kept] = await this.database.read(async (em) => [
      await this.profiles.of(em, id),
      await this.desk.photoOf(em, id),
    ]);
    const photo = this.desk.shown(locale, more.photo ?? kept);
    return manageProfilePage({ locale, ...more, ...state, photo });
  }
}
