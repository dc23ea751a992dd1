import { Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { OwnRegistrationQueries } from '../own-registration.queries.js';
import { assertCanBecome } from '../registration.states.js';
import { RegistrationStatesService } from '../registration-states.service.js';
import { withdrawalPage } from './own-registration.pages.js';

/** A participant takes back her registration, after she was told what that means. */
@Controller('my/withdrawal')
export class WithdrawalsController {
  constructor(
    private readonly database: Database,
    private readonly own: OwnRegistrationQueries,
    private readonly states: RegistrationStatesService,
  ) {}

  @Allow('my.registration')
  @Get()
  async new(@CurrentActor() actor: SignedIn, @CurrentLocale() locale: Locale): Promise<Page> {
    const own = await this.database.read((em) => this.own.of(em, actor.accountId));
    if (!own) throw new NotFound();
    assertCanBecome(own.registration.state, 'withdrawn');
    return withdrawalPage(locale);
  }

  @Allow('my.registration')
  @Post()
  async create(
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.states.withdraw(em, actor.accountId));
    response.redirect(303, `/${locale}/my?notice=withdrawn-notice`);
  }
}
