import { Body, Controller, Get, Post } from '@nestjs/common';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid } from '../../kernel/errors.js';
import { EmailField } from '../../kernel/http/form-fields.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { AddressChangesService } from '../address-changes.service.js';
import { ownAddressPage, wishSentPage } from './own-address.pages.js';

class NewAddressForm {
  @EmailField()
  email!: string;
}

/** A participant who wants the forum's mail elsewhere. */
@Controller('my/address')
export class OwnAddressController {
  constructor(
    private readonly database: Database,
    private readonly changes: AddressChangesService,
  ) {}

  @Allow('my.address')
  @Get()
  new(@CurrentActor() actor: SignedIn, @CurrentLocale() locale: Locale): Page {
    return ownAddressPage(locale, actor.email);
  }

  @Allow('my.address')
  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const read = await readForm(NewAddressForm, body);
    if (!read.ok) return ownAddressPage(locale, actor.email, read);
    const { email } = read.form;
    try {
      await this.database.write((em) => this.changes.request(em, actor.accountId, email, locale));
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return ownAddressPage(locale, actor.email, { typed: { email }, errors: error.fields });
    }
    return wishSentPage(locale, email);
  }
}
