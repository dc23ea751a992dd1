import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid } from '../../kernel/errors.js';
import { LineField } from '../../kernel/http/form-fields.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { AddressTroublesService } from '../address-troubles.service.js';
import { addressesPage } from './addresses.pages.js';

class LiftForm {
  @LineField({ max: 254 })
  addressKey!: string;
}

/** Addresses that mail came back from. */
@Controller('organizer/addresses')
export class AddressesController {
  constructor(
    private readonly database: Database,
    private readonly troubles: AddressTroublesService,
  ) {}

  @Allow('inbox.read')
  @Get()
  async index(@CurrentLocale() locale: Locale): Promise<Page> {
    const addresses = await this.database.read((em) => this.troubles.list(em));
    return addressesPage({ locale, addresses });
  }

  /** The address stands in the form, not in the path, so that no log keeps it. */
  @Allow('inbox.settle')
  @Post('lifting')
  async lift(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const read = await readForm(LiftForm, body);
    if (!read.ok) throw new Invalid(read.errors);
    await this.database.write((em) => this.troubles.lift(em, actor, read.form.addressKey));
    response.redirect(303, `/${locale}/organizer/addresses`);
  }
}
