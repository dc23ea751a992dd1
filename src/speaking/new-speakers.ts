import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../kernel/actor.js';
import { NotFound } from '../kernel/errors.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { Session } from '../sessions/session.entity.js';
import type { NewSpeakerForm } from '../speakers/profile.forms.js';
import { SpeakersService } from '../speakers/speakers.service.js';
import { PanelService } from './panel/panel.service.js';

/** Somebody new, and on the panel of a session at once where one is named. */
@Injectable()
export class NewSpeakers {
  constructor(
    private readonly panel: PanelService,
    private readonly speakers: SpeakersService,
  ) {}

  async add(em: EntityManager, actor: SignedIn, form: NewSpeakerForm, locale: Locale): Promise<string> {
    const { sessionId, role = 'panellist' } = form;
    if (sessionId && !(await em.existsBy(Session, { id: sessionId }))) throw new NotFound();
    const speakerId = await this.speakers.create(em, actor, form, locale);
    if (sessionId) await this.panel.add(em, actor, sessionId, { speakerId, role });
    return speakerId;
  }
}
