import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid, NotFound } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { OwnSpeakingQueries } from '../area/own-speaking.queries.js';
import { DeclineForm } from '../invitations/speaking-invitation.forms.js';
import type { SpeakingInvitation } from '../invitations/speaking-invitation.entity.js';
import { SpeakingDoubts } from '../invitations/speaking-doubts.service.js';
import { SpeakingInvitationsService } from '../invitations/speaking-invitations.service.js';
import { AnswerView } from './answer-view.js';

/** She had accepted, and says of a session in her area that she comes all the same, or cannot. */
@Controller('my/speaking/sessions/:id')
export class OwnAnswersController {
  constructor(
    private readonly database: Database,
    private readonly doubts: SpeakingDoubts,
    private readonly invitations: SpeakingInvitationsService,
    private readonly own: OwnSpeakingQueries,
    private readonly view: AnswerView,
  ) {}

  @Allow('my.speaking')
  @Post('confirmation')
  async affirm(
    @Param('id') sessionId: string,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write(async (em) =>
      this.doubts.affirm(em, await this.openInvitation(em, accountId, sessionId, locale), null),
    );
    response.redirect(303, `/${locale}/my/speaking?done=affirmed`);
  }

  @Allow('my.speaking')
  @Post('refusal')
  async decline(
    @Param('id') sessionId: string,
    @Body() body: unknown,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const read = await readForm(DeclineForm, body);
    if (!read.ok) throw new Invalid(read.errors);
    await this.database.write(async (em) =>
      this.invitations.decline(em, await this.openInvitation(em, accountId, sessionId, locale), read.form),
    );
    response.redirect(303, `/${locale}/my/speaking?done=declined`);
  }

  private async openInvitation(
    em: EntityManager,
    accountId: string,
    sessionId: string,
    locale: Locale,
  ): Promise<SpeakingInvitation> {
    const { speaker } = await this.own.named(em, accountId);
    const where = { sessionId, speakerId: speaker.id, state: 'confirmed' as const };
    const part = await em.findOneBy(SessionSpeaker, where);
    if (!part) throw new NotFound();
    const invitation = await this.invitations.ofConfirmed(em, part, locale);
    await this.view.assertOpen(em, invitation);
    return invitation;
  }
}
