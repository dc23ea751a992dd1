import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
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
import { typedOfProfile } from '../../speakers/profile-content.js';
import { speakerPhotoRules } from '../../speakers/speaker-photos.js';
import type { FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { OwnSpeakingQueries } from '../area/own-speaking.queries.js';
import { ProfileDesk } from '../profile-desk.js';
import { ownProfilePage } from './own-profile.pages.js';

/** A speaker edits her own profile, says when she cannot come, and what may be published. */
@Controller('my/speaking/profile')
export class OwnProfileController {
  constructor(
    private readonly database: Database,
    private readonly absences: AbsencesService,
    private readonly desk: ProfileDesk,
    private readonly own: OwnSpeakingQueries,
    private readonly uploads: Uploads,
  ) {}

  @Allow('my.speaking')
  @Get()
  show(
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Query('done') done: unknown,
  ): Promise<Page> {
    return this.page(accountId, locale, { isSaved: done === 'saved' });
  }

  @Allow('my.speaking')
  @Post()
  async update(
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { speaker, photo } = await this.database.read(async (em) => {
      const named = await this.own.named(em, accountId);
      return { speaker: named.speaker, photo: await this.desk.photoOf(em, named.speaker.id) };
    });
    const read = await this.uploads.read(request, ProfileForm, speakerPhotoRules, photo ? { photo } : {});
    const refused = await this.desk.save(speaker.id, read, 'herself');
    if (refused) return this.page(accountId, locale, { profile: refused, photo: read.uploads['photo'] });
    response.redirect(303, `/${locale}/my/speaking/profile?done=saved`);
    return undefined;
  }

  @Allow('my.speaking')
  @Post('absences')
  async addAbsence(
    @Body() body: unknown,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(AbsenceForm, body);
    if (!read.ok) return this.page(accountId, locale, { absence: read });
    try {
      await this.database.write(async (em) => {
        const { speaker } = await this.own.named(em, accountId);
        await this.absences.add(em, speaker.id, read.form);
      });
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return this.page(accountId, locale, { absence: { typed: read.typed, errors: error.fields } });
    }
    response.redirect(303, `/${locale}/my/speaking/profile#absences`);
    return undefined;
  }

  @Allow('my.speaking')
  @Post('absences/:id/removal')
  async removeAbsence(
    @Param('id') id: string,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write(async (em) => {
      const { speaker } = await this.own.named(em, accountId);
      await this.absences.remove(em, speaker.id, id);
    });
    response.redirect(303, `/${locale}/my/speaking/profile#absences`);
  }

  private async page(
    accountId: string,
    locale: Locale,
    more: { isSaved?: boolean; profile?: FormState; absence?: FormState; photo?: ProfilePhoto },
  ): Promise<Page> {
    const own = await this.database.read(async (em) => {
      const named = await this.own.named(em, accountId);
      return {
        named,
        kept: await this.desk.photoOf(em, named.speaker.id),
        absences: await this.absences.of(em, named.speaker.id),
      };
    });
    const { named, absences, kept } = own;
    const profile = more.profile ?? { typed: typedOfProfile(named, null), errors: {} };
    const photo = this.desk.shown(locale, more.photo ?? kept);
    const status = more.profile || more.absence ? 422 : 200;
    return ownProfilePage({
      ...{ locale, named, absences, profile, photo, status, absence: more.absence },
      isSaved: more.isSaved === true,
    });
  }
}

type ProfilePhoto = Awaited<ReturnType<ProfileDesk['photoOf']>>;
