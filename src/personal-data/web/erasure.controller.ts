import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Account } from '../../auth/account.entity.js';
import { clearSessionCookie } from '../../auth/session-cookies.js';
import { sessionScopes } from '../../auth/sign-in-link.entity.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow, Public } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { emptyForm, type FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { ErasuresQueries } from '../erasures.queries.js';
import { ErasuresService } from '../erasures.service.js';
import { ErasureForm } from '../privacy.forms.js';
import { erasedPage, erasurePage } from './erasure.pages.js';

/** A person has her data erased, or asks for it. */
@Controller()
export class ErasureController {
  constructor(
    private readonly database: Database,
    private readonly queries: ErasuresQueries,
    private readonly erasures: ErasuresService,
  ) {}

  @Allow('my.personal-data')
  @Get('my/erasure')
  new(@CurrentActor() actor: SignedIn, @CurrentLocale() locale: Locale): Promise<Page> {
    return this.page(actor, locale, emptyForm);
  }

  @Allow('my.personal-data')
  @Post('my/erasure')
  async create(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(ErasureForm, body);
    if (!read.ok) return this.page(actor, locale, read, 422);
    const outcome = await this.database.write((em) => this.erasures.request(em, actor.accountId, locale));
    if (outcome === 'carried-out') for (const scope of sessionScopes) clearSessionCookie(response, scope);
    response.redirect(303, outcome === 'carried-out' ? `/${locale}/erased` : `/${locale}/my/erasure`);
    return undefined;
  }

  /** Nobody is signed in any more. */
  @Public()
  @Get('erased')
  show(@CurrentLocale() locale: Locale): Page {
    return erasedPage(locale);
  }

  private async page(actor: SignedIn, locale: Locale, state: FormState, status?: number): Promise<Page> {
    return this.database.read(async (em) => {
      const account = await em.findOneByOrFail(Account, { id: actor.accountId });
      const obstacles = await this.queries.obstacles(em, account);
      const erasure = await this.queries.ofAccount(em, actor.accountId);
      const isSpeaker = await this.queries.isSpeaker(em, actor.accountId);
      return erasurePage({ locale, actor, isSpeaker, obstacles, erasure, state, status });
    });
  }
}
