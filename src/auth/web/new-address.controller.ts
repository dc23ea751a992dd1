import { Controller, Get, Param, Post } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { AddressChangesService } from '../address-changes.service.js';
import { addressChangedPage, confirmAddressPage } from './own-address.pages.js';

interface Asked {
  token: string;
  id: string;
}

/** The link in the mail to a new address. Whoever opens it reads that mailbox; who she is does not matter. */
@Controller('new-address/:token/:id')
export class NewAddressController {
  constructor(
    private readonly database: Database,
    private readonly changes: AddressChangesService,
  ) {}

  @Public()
  @Get()
  async show(@Param() { token, id }: Asked, @CurrentLocale() locale: Locale): Promise<Page> {
    const { toAddress } = await this.database.read((em) => this.changes.find(em, token, id));
    return confirmAddressPage(locale, toAddress, `/${locale}/new-address/${token}/${id}`);
  }

  @Public()
  @Post()
  async create(@Param() { token, id }: Asked, @CurrentLocale() locale: Locale): Promise<Page> {
    const { toAddress } = await this.database.write((em) => this.changes.confirm(em, token, id));
    return addressChangedPage(locale, toAddress);
  }
}
