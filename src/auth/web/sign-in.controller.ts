import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '../../kernel/database/database.js';
import { readForm } from '../../kernel/http/form.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { AuthSessionsService } from '../auth-sessions.service.js';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from '../session-cookies.js';
import { sessionScopes } from '../sign-in-link.entity.js';
import { SignInForm } from '../sign-in.form.js';
import { SignInLinksService } from '../sign-in-links.service.js';
import type { SessionScope } from '../sign-in-link.entity.js';
import { SignInService } from '../sign-in.service.js';
import { confirmPage, sentPage, signInPage } from './sign-in.pages.js';

/** The first page of each area. */
const areas: Record<SessionScope, string> = {
  participant: '/my',
  host: '/hosts',
  speaker: '/my/speaking',
  'focal-point': '/delegation',
  moderator: '/moderation',
  organizer: '/organizer',
};

/** To which a link of a participant's mail may lead at once. */
const ownPages = ['calendar'] as const;

/** Organizers and moderators sign in by a mailed link. Opening it changes nothing, because mail scanners open links too; its button does. */
@Controller()
export class SignInController {
  constructor(
    private readonly database: Database,
    private readonly signIn: SignInService,
    private readonly links: SignInLinksService,
    private readonly sessions: AuthSessionsService,
  ) {}

  @Public()
  @Get('sign-in')
  new(@CurrentLocale() locale: Locale): Page {
    return signInPage(locale);
  }

  @Public()
  @Post('sign-in')
  async create(@Body() body: unknown, @CurrentLocale() locale: Locale): Promise<Page> {
    const read = await readForm(SignInForm, body);
    if (!read.ok) return signInPage(locale, read);
    await this.database.write((em) => this.signIn.mailLink(em, read.form.email, locale));
    return sentPage(locale, read.form.email);
  }

  @Public()
  @Get('sign-in/:token')
  async show(@Param('token') token: string, @CurrentLocale() locale: Locale): Promise<Page> {
    await this.database.read((em) => this.links.find(em, token, 'organizer', 'moderator'));
    return confirmPage(locale, token);
  }

  @Public()
  @Post('sign-in/:token')
  async use(
    @Param('token') token: string,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const scope = await this.open(response, token, 'organizer', 'moderator');
    response.redirect(303, `/${locale}${areas[scope]}`);
  }

  /** The lasting link in a participant's mails; it may be opened again and again. */
  @Public()
  @Get('my/enter/:token')
  async enter(
    @Param('token') token: string,
    @CurrentLocale() locale: Locale,
    @Query('to') to: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const scope = await this.open(response, token, 'participant');
    const page = ownPages.find((each) => each === to);
    const path = `/${locale}${areas[scope]}${page ? `/${page}` : ''}`;
    response.setHeader('Referrer-Policy', 'no-referrer').redirect(303, path);
  }

  /** The same in the mails of a co-event's host. */
  @Public()
  @Get('hosts/enter/:token')
  async enterAsHost(
    @Param('token') token: string,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const scope = await this.open(response, token, 'host');
    response.setHeader('Referrer-Policy', 'no-referrer').redirect(303, `/${locale}${areas[scope]}`);
  }

  /** The same in the mails of a speaker. */
  @Public()
  @Get('my/speaking/enter/:token')
  async enterAsSpeaker(
    @Param('token') token: string,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const scope = await this.open(response, token, 'speaker');
    response.setHeader('Referrer-Policy', 'no-referrer').redirect(303, `/${locale}${areas[scope]}`);
  }

  /** Ends all that this browser is signed in to: on a shared device nothing must stay open. */
  @Public()
  @Post('sign-out')
  async destroy(
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const tokens = sessionScopes.flatMap((scope) => readSessionCookie(request, scope) ?? []);
    if (tokens.length > 0) await this.database.write((em) => this.sessions.close(em, tokens));
    for (const scope of sessionScopes) clearSessionCookie(response, scope);
    response.redirect(303, `/${locale}/`);
  }

  /** Uses the link, signs the browser in, and tells as whom. */
  private async open(response: Response, token: string, ...scopes: SessionScope[]): Promise<SessionScope> {
    const { scope, session } = await this.database.write(async (em) => {
      const link = await this.links.use(em, token, ...scopes);
      return { scope: link.scope, session: await this.sessions.open(em, link.accountId, link.scope) };
    });
    setSessionCookie(response, scope, session);
    return scope;
  }
}
