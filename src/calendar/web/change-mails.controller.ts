import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Tokens } from '../../kernel/tokens.js';
import type { Page } from '../../web/page.js';
import { stopClaim } from '../change-mails/change-mails.js';
import { ParticipantCalendarsService } from '../participant-calendars.service.js';
import { stopPage, stoppedPage } from './change-mails.pages.js';

/** The link in mails about changes that ends them, without signing in. */
@Controller('change-mails/:accountId/stop/:token')
export class ChangeMailsController {
  constructor(
    private readonly calendars: ParticipantCalendarsService,
    private readonly database: Database,
    private readonly tokens: Tokens,
  ) {}

  @Public()
  @Get()
  show(@Param() link: Link, @CurrentLocale() locale: Locale): Page {
    this.assertOpens(link);
    return stopPage({ locale, action: `/${locale}/change-mails/${link.accountId}/stop/${link.token}` });
  }

  /** A person's button, or the one click of her mail program (RFC 8058), which sends no cookie and follows no redirect. */
  @Public()
  @Post()
  @HttpCode(200)
  async create(@Param() link: Link, @CurrentLocale() locale: Locale): Promise<Page> {
    this.assertOpens(link);
    await this.database.write((em) => this.calendars.chooseChangeMails(em, link.accountId, false));
    return stoppedPage(locale);
  }

  private assertOpens({ accountId, token }: Link): void {
    if (!this.tokens.matches(token, stopClaim(accountId))) throw new NotFound();
  }
}

interface Link {
  accountId: string;
  token: string;
}
