import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { SpeakersService } from '../../speakers/speakers.service.js';
import type { FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { ConfirmSpeakerForm } from '../invitations/speaking-invitation.forms.js';
import { SpeakingInvitationsService } from '../invitations/speaking-invitations.service.js';
import { PanelService } from '../panel/panel.service.js';
import { panelPage } from './panel.pages.js';
import { PanelView } from './panel-view.js';

interface PartAddress {
  id: string;
  speakerId: string;
}

/** A speaker has said yes by other ways than her link: by telephone, by a letter of her ministry. */
@Controller('organizer/sessions/:id/panel/:speakerId/confirmation')
export class ConfirmationsController {
  constructor(
    private readonly database: Database,
    private readonly invitations: SpeakingInvitationsService,
    private readonly panel: PanelService,
    private readonly speakers: SpeakersService,
    private readonly view: PanelView,
  ) {}

  @Allow('speakers.edit')
  @Post()
  async create(
    @Param() part: PartAddress,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(ConfirmSpeakerForm, body);
    const again = async (state: FormState): Promise<Page> => {
      const refused = { form: `confirmation-${part.speakerId}`, state };
      return panelPage({ locale, refused, ...(await this.view.of(part.id)) });
    };
    if (!read.ok) return again(read);
    try {
      await this.database.write((em) => this.confirm(em, actor, part, read.form));
    } catch (error) {
      if (error instanceof Invalid) return again({ typed: read.typed, errors: error.fields });
      throw error;
    }
    response.redirect(303, `/${locale}/organizer/sessions/${part.id}/panel?done=confirmed`);
    return undefined;
  }

  private async confirm(
    em: EntityManager,
    actor: SignedIn,
    { id, speakerId }: PartAddress,
    { email, locale }: ConfirmSpeakerForm,
  ): Promise<void> {
    const part = await this.panel.part(em, id, speakerId);
    if (email) await this.speakers.setAddress(em, speakerId, email, locale);
    await this.invitations.confirm(em, actor, part, locale);
  }
}
