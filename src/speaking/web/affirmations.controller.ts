import { Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict } from '../../kernel/errors.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { SpeakingDoubts } from '../invitations/speaking-doubts.service.js';
import { SpeakingInvitationsService } from '../invitations/speaking-invitations.service.js';
import { PanelService } from '../panel/panel.service.js';

/** The yes of a speaker was in doubt, and she has told an organizer that it stands. */
@Controller('organizer/sessions/:id/panel/:speakerId/affirmation')
export class AffirmationsController {
  constructor(
    private readonly database: Database,
    private readonly doubts: SpeakingDoubts,
    private readonly invitations: SpeakingInvitationsService,
    private readonly panel: PanelService,
  ) {}

  @Allow('speakers.edit')
  @Post()
  async create(
    @Param('id') id: string,
    @Param('speakerId') speakerId: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write(async (em) => {
      const part = await this.panel.part(em, id, speakerId);
      if (!part.doubt) throw new Conflict('manage-speaking.no-doubt');
      await this.doubts.affirm(em, await this.invitations.ofConfirmed(em, part, locale), actor);
    });
    response.redirect(303, `/${locale}/organizer/sessions/${id}/panel?done=affirmed`);
  }
}
