import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AuthSessionsService } from '../../auth/auth-sessions.service.js';
import { setSessionCookie } from '../../auth/session-cookies.js';
import { Database } from '../../kernel/database/database.js';
import { readForm } from '../../kernel/http/form.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { ReaderZone } from '../../web/reader-zone/reader-zone.js';
import type { Page } from '../../web/page.js';
import { DeclineForm } from '../invitations/speaking-invitation.forms.js';
import { SpeakingInvitationsService } from '../invitations/speaking-invitations.service.js';
import { answerPage } from './answers.pages.js';
import { AnswerView } from './answer-view.js';

/** The link of an invitation to speak: who has it answers, without a password. Opening it changes nothing. */
@Controller('speaking/invitations/:token')
export class AnswersController {
  constructor(
    private readonly database: Database,
    private readonly invitations: SpeakingInvitationsService,
    private readonly sessions: AuthSessionsService,
    private readonly view: AnswerView,
  ) {}

  @Public()
  @Get()
  async show(
    @Param('token') token: string,
    @CurrentLocale() locale: Locale,
    @ReaderZone() zone: string | undefined,
  ): Promise<Page> {
    return answerPage({ locale, zone, token, ...(await this.view.of(token)) });
  }

  /** Who reads the mail is the speaker: her area is opened at once. */
  @Public()
  @Post('acceptance')
  async accept(
    @Param('token') token: string,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const session = await this.database.write(async (em) => {
      const invitation = await this.invitations.findByToken(em, token);
      if (invitation.state !== 'accepted') {
        await this.view.assertOpen(em, invitation);
        await this.invitations.accept(em, invitation);
      }
      return this.sessions.open(em, await this.view.accountOf(em, invitation), 'speaker');
    });
    setSessionCookie(response, 'speaker', session);
    response.setHeader('Referrer-Policy', 'no-referrer').redirect(303, `/${locale}/my/speaking`);
  }

  @Public()
  @Post('refusal')
  async decline(
    @Param('token') token: string,
    @Body() body: unknown,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(DeclineForm, body);
    if (!read.ok) return answerPage({ locale, token, ...(await this.view.of(token)), state: read });
    await this.database.write(async (em) => {
      const invitation = await this.invitations.findByToken(em, token);
      await this.view.assertOpen(em, invitation);
      await this.invitations.decline(em, invitation, read.form);
    });
    response
      .setHeader('Referrer-Policy', 'no-referrer')
      .redirect(303, `/${locale}/speaking/invitations/${token}`);
    return undefined;
  }
}
