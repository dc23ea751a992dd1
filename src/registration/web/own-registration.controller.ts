import { Controller, Get, Query } from '@nestjs/common';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { OwnRegistrationQueries } from '../own-registration.queries.js';
import { notRegisteredPage, ownRegistrationPage } from './own-registration.pages.js';

/** A participant's own area: her registration. */
@Controller('my')
export class OwnRegistrationController {
  constructor(
    private readonly database: Database,
    private readonly own: OwnRegistrationQueries,
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
}
