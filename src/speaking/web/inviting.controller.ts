import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid, NotFound } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { SpeakersService } from '../../speakers/speakers.service.js';
import type { FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { InviteSpeakerForm, WithdrawForm } from '../invitations/speaking-invitation.forms.js';
import { SpeakingInvitation } from '../invitations/speaking-invitation.entity.js';
import { SpeakingInvitationsService } from '../invitations/speaking-invitations.service.js';
import { PanelService } from '../panel/panel.service.js';
import { invitePage } from './inviting.pages.js';
import { InvitePreview } from './invite-preview.js';

/** An organizer asks somebody on the panel to speak, after having seen the mail; reminds her; withdraws. */
@Controller('organizer/sessions/:id/panel/:speakerId')
export class InvitingController {
  constructor(
    private readonly database: Database,
    private readonly invitations: SpeakingInvitationsService,
    private readonly panel: PanelService,
    private readonly preview: InvitePreview,
    private readonly speakers: SpeakersService,
  ) {}

  @Allow('speakers.edit')
  @Get('invitation')
  async new(
    @Param('id') id: string,
    @Param('speakerId') speakerId: string,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const shown = await this.preview.of(id, speakerId);
    const typed = { email: shown.email ?? '', locale: shown.account?.locale ?? 'en' };
    return invitePage({ locale, ...shown, state: { typed, errors: {} } });
  }

  @Allow('speakers.edit')
  @Post('invitation')
  async create(
    @Param('id') id: string,
    @Param('speakerId') speakerId: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(InviteSpeakerForm, body);
    const again = async (state: FormState, mail?: InviteSpeakerForm): Promise<Page> => {
      const shown = await this.preview.of(id, speakerId);
      return invitePage({ locale, ...shown, state, mail: mail && this.preview.mailOf(shown, mail) });
    };
    if (!read.ok) return again(read);
    const { form, typed } = read;
    if (form.step === 'preview') return again({ typed, errors: {} }, form);
    try {
      await this.database.write((em) => this.send(em, actor, { id, speakerId }, form));
    } catch (error) {
      if (error instanceof Invalid) return again({ typed, errors: error.fields });
      throw error;
    }
    response.redirect(303, `/${locale}/organizer/sessions/${id}/panel?done=invited`);
    return undefined;
  }

  @Allow('speakers.edit')
  @Post('reminder')
  async remind(
    @Param('id') sessionId: string,
    @Param('speakerId') speakerId: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write(async (em) => {
      const invitation = await em.findOneBy(SpeakingInvitation, { sessionId, speakerId });
      if (!invitation) throw new NotFound();
      await this.invitations.remind(em, invitation, actor);
    });
    response.redirect(303, `/${locale}/organizer/sessions/${sessionId}/panel?done=reminded`);
  }

  @Allow('speakers.edit')
  @Post('withdrawal')
  async withdraw(
    @Param('id') sessionId: string,
    @Param('speakerId') speakerId: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const read = await readForm(WithdrawForm, body);
    const reason = read.ok ? (read.form.reason ?? null) : null;
    await this.database.write(async (em) => {
      const part = await this.panel.part(em, sessionId, speakerId);
      await this.invitations.withdraw(em, actor, part, reason);
    });
    response.redirect(303, `/${locale}/organizer/sessions/${sessionId}/panel?done=withdrawn`);
  }

  private async send(
    em: EntityManager,
    actor: SignedIn,
    { id, speakerId }: { id: string; speakerId: string },
    { email, locale, message }: InviteSpeakerForm,
  ): Promise<void> {
    const part = await this.panel.part(em, id, speakerId);
    await this.speakers.setAddress(em, speakerId, email, locale);
    await this.invitations.invite(em, actor, part, { locale, message: message ?? null });
  }
}
