import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict, Invalid } from '../../kernel/errors.js';
import { EmailField } from '../../kernel/http/form-fields.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { AccountMoves } from '../account-moves.service.js';
import { AccountsService } from '../accounts.service.js';
import { correctionPage } from './address-correction.pages.js';

class CorrectionForm {
  @EmailField()
  from!: string;

  @EmailField()
  email!: string;
}

/** The organizers' correction of an address that was mistyped or has ended. */
@Controller('organizer/address-correction')
export class AddressCorrectionController {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly moves: AccountMoves,
  ) {}

  @Allow('accounts.correct')
  @Get()
  new(
    @CurrentLocale() locale: Locale,
    @Query('from') from: string | undefined,
    @Query('done') done: string | undefined,
  ): Page {
    return correctionPage(locale, { typed: { from: from ?? '' }, errors: {} }, done);
  }

  @Allow('accounts.correct')
  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(CorrectionForm, body);
    if (!read.ok) return correctionPage(locale, read);
    try {
      await this.correct(actor, read.form);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const { from, email } = read.form;
      return correctionPage(locale, { typed: { from, email }, errors: error.fields });
    }
    const query = new URLSearchParams({ done: read.form.email }).toString();
    response.redirect(303, `/${locale}/organizer/address-correction?${query}`);
    return undefined;
  }

  private correct(actor: SignedIn, { from, email }: CorrectionForm): Promise<void> {
    return this.database.write(async (em) => {
      const account = await this.accounts.findByEmail(em, from);
      if (!account) throw new Invalid({ from: { code: 'address.correct-unknown' } });
      await this.moves.correct(em, actor, account.id, email).catch((error: unknown) => {
        if (error instanceof Conflict && error.code === 'address.taken') {
          throw new Invalid({ email: { code: error.code } });
        }
        throw error;
      });
    });
  }
}
