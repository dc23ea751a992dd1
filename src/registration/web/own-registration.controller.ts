import { Controller, Get, Query } from '@nestjs/common';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { OwnRegistrationQueries } from '../own-registration.queries.js';
import { registrationOwner } from '../registration-files.js';
import { notRegisteredPage, ownRegistrationPage } from './own-registration.pages.js';
import { RegistrationUploads } from './registration-uploads.js';

/** A participant's own area: her registration. */
@Controller('my')
export class OwnRegistrationController {
  constructor(
    private readonly database: Database,
    private readonly own: OwnRegistrationQueries,
    private readonly uploads: RegistrationUploads,
  ) {}

  @Allow('my.registration')
  @Get()
  async show(
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: string | undefined,
  ): Promise<Page> {
    const found = await this.database.read(async (em) => {
      const own = await this.own.areaOf(em, actor.accountId);
      return own && { own, files: await this.uploads.of(em, registrationOwner(own.registration)) };
    });
    if (!found) return notRegisteredPage(locale);
    const files = this.uploads.shown(locale, found.files, 'signed-in');
    return ownRegistrationPage({ locale, own: found.own, files, notice });
  }
}
