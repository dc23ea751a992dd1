import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFound } from '../../kernel/errors.js';
import { typedOf } from '../../kernel/http/form.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { DraftCookie } from './draft-cookie.js';
import { DraftPages } from './draft-pages.js';
import { DraftSender } from './draft-sender.js';
import { OpenWindow } from './open-window.js';

/** A draft that was filled in: looked over, and sent or thrown away. */
@Controller('register/draft')
export class DraftSubmissionController {
  constructor(
    private readonly cookie: DraftCookie,
    private readonly pages: DraftPages,
    private readonly sender: DraftSender,
    private readonly window: OpenWindow,
  ) {}

  @Public()
  @Get('review')
  async show(
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const draft = await this.cookie.draftOf(request);
    if (!draft) {
      response.redirect(303, `/${locale}/register`);
      return undefined;
    }
    return (await this.window.closedFor(locale, draft)) ?? this.pages.review({ locale, draft });
  }

  @Public()
  @Post('submission')
  async create(
    @Body() body: unknown,
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const token = this.cookie.tokenIn(request);
    if (!token) throw new NotFound('registration-form.draft-gone');
    const draft = await this.cookie.draftOf(request);
    const closed = draft && (await this.window.closedFor(locale, draft, 409));
    if (closed) return closed;
    const errors = await this.sender.send({ token, consent: typedOf(body)['consent'], locale });
    if (draft && Object.keys(errors).length > 0) return this.pages.review({ locale, draft, errors });
    // The cookie stays until the browser has the answer: a second click must find out that it was sent.
    this.cookie.take(response);
    response.redirect(303, `/${locale}/register/received`);
    return undefined;
  }

  @Public()
  @Post('removal')
  async destroy(
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const token = this.cookie.tokenIn(request);
    if (token) await this.sender.discard(token);
    this.cookie.take(response);
    response.redirect(303, `/${locale}/register?notice=discarded`);
  }
}
