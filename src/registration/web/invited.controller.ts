import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '../../kernel/database/database.js';
import { emailKey } from '../../kernel/folded-text.js';
import { readForm } from '../../kernel/http/form.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { DraftsService } from '../drafts/drafts.service.js';
import { RegistrationInvitationsService } from '../invitations/registration-invitations.service.js';
import { LinkForm } from '../registration.forms.js';
import { DraftCookie } from './draft-cookie.js';
import { invitedPage } from './invited.pages.js';

/**
 * Registering by invitation, also outside of the window. Opening the link changes nothing and names nobody; whoever has it must know
 * the address that was invited.
 */
@Controller('register/invited/:token')
export class InvitedController {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftsService,
    private readonly invitations: RegistrationInvitationsService,
    private readonly cookie: DraftCookie,
  ) {}

  @Public()
  @Get()
  async show(@Param('token') token: string, @CurrentLocale() locale: Locale): Promise<Page> {
    await this.database.read((em) => this.invitations.findOpen(em, token));
    return invitedPage({ locale, token, typed: {}, errors: {} });
  }

  @Public()
  @Post()
  async create(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: Request,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(LinkForm, body);
    const found = await this.database.read((em) => this.invitations.findOpen(em, token));
    if (!read.ok) return invitedPage({ locale, token, ...read });
    if (emailKey(read.form.email) !== found.emailKey) {
      const errors = { email: { code: 'registration-invitation.other-address' } };
      return invitedPage({ locale, token, typed: read.typed, errors });
    }
    const draft = await this.database.write(async (em) => {
      const invitation = await this.invitations.findOpen(em, token);
      await this.invitations.markOpened(em, invitation);
      const known = await this.drafts.find(em, this.cookie.tokenIn(request));
      // Begun by this link before; a draft of another person in the same browser stays as it is.
      if (known?.invitationId === invitation.id) return known;
      return this.drafts.begin(em, { category: invitation.category, locale, invitation });
    });
    this.cookie.give(response, draft);
    response.redirect(303, `/${locale}/register/draft`);
    return undefined;
  }
}
