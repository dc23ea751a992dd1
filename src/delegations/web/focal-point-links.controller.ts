import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AuthSessionsService } from '../../auth/auth-sessions.service.js';
import { setSessionCookie } from '../../auth/session-cookies.js';
import { SignInLinksService } from '../../auth/sign-in-links.service.js';
import { Database } from '../../kernel/database/database.js';
import { readForm } from '../../kernel/http/form.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { FocalPointLinkForm } from '../focal-points/focal-point.forms.js';
import { FocalPointLinks } from '../focal-points/focal-point-links.service.js';
import { FocalPointsService } from '../focal-points/focal-points.service.js';
import { enterPage, linkPage, linkSentPage } from './focal-point-links.pages.js';

/**
 * The way into a focal point's area. A link works once, so that a letter passed on through a ministry opens nothing for its
 * next reader; a new one goes to the focal point's own address only. Opening it changes nothing, because mail scanners open links too.
 */
@Controller('delegation')
export class FocalPointLinksController {
  constructor(
    private readonly database: Database,
    private readonly focalPoints: FocalPointsService,
    private readonly mailing: FocalPointLinks,
    private readonly links: SignInLinksService,
    private readonly sessions: AuthSessionsService,
  ) {}

  @Public()
  @Get('link')
  new(@CurrentLocale() locale: Locale): Page {
    return linkPage(locale);
  }

  @Public()
  @Post('link')
  async create(@Body() body: unknown, @CurrentLocale() locale: Locale): Promise<Page> {
    const read = await readForm(FocalPointLinkForm, body);
    if (!read.ok) return linkPage(locale, read);
    await this.database.write((em) => this.mailing.mail(em, read.form.email));
    return linkSentPage(locale, read.form.email);
  }

  @Public()
  @Get('enter/:token')
  async show(@Param('token') token: string, @CurrentLocale() locale: Locale): Promise<Page> {
    await this.database.read((em) => this.links.find(em, token, 'focal-point'));
    return enterPage(locale, token);
  }

  @Public()
  @Post('enter/:token')
  async use(
    @Param('token') token: string,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const session = await this.database.write(async (em) => {
      const { accountId } = await this.links.use(em, token, 'focal-point');
      await this.focalPoints.seen(em, accountId);
      return this.sessions.open(em, accountId, 'focal-point');
    });
    setSessionCookie(response, 'focal-point', session);
    response.redirect(303, `/${locale}/delegation`);
  }
}
