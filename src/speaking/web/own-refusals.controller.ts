import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid, NotFound } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { OwnSpeakingQueries } from '../area/own-speaking.queries.js';
import { DeclineForm } from '../invitations/speaking-invitation.forms.js';
import { SpeakingInvitation } from '../invitations/speaking-invitation.entity.js';
import { SpeakingInvitationsService } from '../invitations/speaking-invitations.service.js';

/** She had accepted and cannot come after all. */
@Controller('my/speaking/sessions/:id/refusal')
export class OwnRefusalsController {
  constructor(
    private readonly database: Database,
    private readonly invitations: SpeakingInvitationsService,
    private readonly own: OwnSpeakingQueries,
  ) {}

  @Allow('my.speaking')
  @Post()
  async create(
    @Param('id') sessionId: string,
    @Body() body: unknown,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const read = await readForm(DeclineForm, body);
    if (!read.ok) throw new Invalid(read.errors);
    await this.database.write(async (em) => {
      const { speaker } = await this.own.named(em, accountId);
      const invitation = await em.findOneBy(SpeakingInvitation, { sessionId, speakerId: speaker.id });
      if (!invitation) throw new NotFound();
      await this.invitations.decline(em, invitation, read.form);
    });
    response.redirect(303, `/${locale}/my/speaking`);
  }
}
