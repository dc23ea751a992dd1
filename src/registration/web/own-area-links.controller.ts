import { Body, Controller, Get, Post } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountsService } from '../../auth/accounts.service.js';
import { Database } from '../../kernel/database/database.js';
import { readForm } from '../../kernel/http/form.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { inForce } from '../duplicates/merged-registrations.js';
import { Registration } from '../registration.entity.js';
import { LinkForm } from '../registration.forms.js';
import { RegistrationMails } from '../registration-mails.js';
import { linkPage, linkSentPage } from './own-area-links.pages.js';

/** Mails a participant the link to her own area again. The page says the same for every address. */
@Controller('my/link')
export class OwnAreaLinksController {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly mails: RegistrationMails,
  ) {}

  @Public()
  @Get()
  new(@CurrentLocale() locale: Locale): Page {
    return linkPage(locale);
  }

  @Public()
  @Post()
  async create(@Body() body: unknown, @CurrentLocale() locale: Locale): Promise<Page> {
    const read = await readForm(LinkForm, body);
    if (!read.ok) return linkPage(locale, read);
    await this.database.write((em) => this.mailLink(em, read.form.email));
    return linkSentPage(locale, read.form.email);
  }

  private async mailLink(em: EntityManager, email: string): Promise<void> {
    const account = await this.accounts.findByEmail(em, email);
    const own = account && (await em.findOneBy(Registration, { accountId: account.id }));
    if (own) await this.mails.alreadyRegistered(em, await inForce(em, own), account);
  }
}
