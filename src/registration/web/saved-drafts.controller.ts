import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { DraftLinksService } from '../drafts/draft-links.service.js';
import { DraftsService } from '../drafts/drafts.service.js';
import type { RegistrationDraft } from '../drafts/registration-draft.entity.js';
import { dayAtVenue } from '../form/form-dates.js';
import { LinkForm } from '../registration.forms.js';
import { DraftCookie } from './draft-cookie.js';
import { laterPage } from './draft.pages.js';

/** Going on later: the link of a draft is mailed, and opens it on whatever device. */
@Controller('register')
export class SavedDraftsController {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftsService,
    private readonly links: DraftLinksService,
    private readonly cookie: DraftCookie,
  ) {}

  @Public()
  @Get('draft/later')
  async new(@Req() request: Request, @CurrentLocale() locale: Locale): Promise<Page> {
    const draft = await this.openDraft(request);
    const { email } = draft.content;
    return laterPage({ locale, email: typeof email === 'string' ? email : '' });
  }

  @Public()
  @Post('draft/link')
  async create(
    @Body() body: unknown,
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const draft = await this.openDraft(request);
    const read = await readForm(LinkForm, body);
    const { email: typed } = read.typed;
    if (!read.ok) {
      const [error] = Object.values(read.errors);
      return laterPage({ locale, email: typeof typed === 'string' ? typed : '', error });
    }
    const { email } = read.form;
    const isSent = await this.database.write((em) => this.links.mail(em, draft, email, locale));
    if (!isSent) return laterPage({ locale, email, error: { code: 'registration-form.later-too-many' } });
    return laterPage({ locale, email, sentUntil: dayAtVenue(locale, draft.expiresAt) });
  }

  /** Changes nothing but the browser's cookie, because mail scanners open links too. */
  @Public()
  @Get('resume/:token')
  async resume(
    @Param('token') token: string,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const draft = await this.database.read((em) => this.drafts.find(em, token));
    if (!draft) throw new NotFound('registration-form.draft-gone');
    this.cookie.give(response, draft);
    response.setHeader('Referrer-Policy', 'no-referrer').redirect(303, `/${locale}/register/draft`);
  }

  private async openDraft(request: Request): Promise<RegistrationDraft> {
    const draft = await this.cookie.draftOf(request);
    if (!draft) throw new NotFound('registration-form.draft-gone');
    return draft;
  }
}
