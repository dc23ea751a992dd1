import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { insertIfAbsent } from '../../kernel/database/insert-if-absent.js';
import { Invalid, NotFound } from '../../kernel/errors.js';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { SpeakersService } from '../../speakers/speakers.service.js';
import { SpeakingInvitationsService } from '../invitations/speaking-invitations.service.js';
import type { PartForm } from './panel.forms.js';
import { rolesOffered } from './panel.forms.js';
import { SpeakingBriefing } from './speaking-briefing.entity.js';

/** The panel of a session: a draft like all else of it, until it is released. */
@Injectable()
export class PanelService {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly invitations: SpeakingInvitationsService,
    private readonly speakers: SpeakersService,
  ) {}

  /** At the end of the panel, and known to nobody else before she is asked. */
  async add(
    em: EntityManager,
    actor: SignedIn,
    sessionId: string,
    { speakerId, role, minutes }: { speakerId: string; role: string; minutes?: number | undefined },
  ): Promise<void> {
    assertRole(role);
    const named = await this.speakers.existing(em, speakerId);
    const position = (await em.maximum(SessionSpeaker, 'position', { sessionId })) ?? -1;
    const part = { sessionId, speakerId, role, minutes: minutes ?? null, position: position + 1 };
    if (!(await insertIfAbsent(em, SessionSpeaker, em.create(SessionSpeaker, { ...part, state: 'planned' }))))
      throw new Invalid({ speakerId: { code: 'manage-speaking.on-panel-already' } });
    const details = { name: named.person.displayName };
    await this.audit.record(em, actor, 'manage-speaking.did-add', `session:${sessionId}`, details);
  }

  async change(em: EntityManager, sessionId: string, speakerId: string, form: PartForm): Promise<void> {
    const part = await this.part(em, sessionId, speakerId);
    assertRole(form.role, part.role);
    const changes = { role: form.role, minutes: form.minutes ?? null };
    await em.update(SessionSpeaker, { sessionId, speakerId }, changes);
    if (form.place) await this.moveTo(em, sessionId, speakerId, form.place - 1);
  }

  /** With the invitation, which is withdrawn: she is told, unless she declined herself. */
  async remove(
    em: EntityManager,
    actor: SignedIn,
    sessionId: string,
    speakerId: string,
    reason: string | null,
  ): Promise<void> {
    await this.part(em, sessionId, speakerId);
    await this.invitations.end(em, actor, sessionId, speakerId, reason);
    await em.delete(SessionSpeaker, { sessionId, speakerId });
    const details = { name: (await this.speakers.existing(em, speakerId)).person.displayName };
    await this.audit.record(em, actor, 'manage-speaking.did-remove', `session:${sessionId}`, details);
  }

  async brief(em: EntityManager, sessionId: string, text: LocalizedText): Promise<void> {
    await em.upsert(SpeakingBriefing, { sessionId, text, updatedAt: this.clock.now() }, ['sessionId']);
  }

  async part(em: EntityManager, sessionId: string, speakerId: string): Promise<SessionSpeaker> {
    const part = await em.findOneBy(SessionSpeaker, { sessionId, speakerId });
    if (!part) throw new NotFound();
    return part;
  }

  private async moveTo(
    em: EntityManager,
    sessionId: string,
    speakerId: string,
    place: number,
  ): Promise<void> {
    const parts = await em.find(SessionSpeaker, { where: { sessionId }, order: { position: 'ASC' } });
    const ids = parts.map((part) => part.speakerId).filter((id) => id !== speakerId);
    ids.splice(place, 0, speakerId);
    for (const [position, id] of ids.entries()) {
      await em.update(SessionSpeaker, { sessionId, speakerId: id }, { position });
    }
  }
}

function assertRole(role: string, present?: string): void {
  if (!rolesOffered(present).includes(role)) throw new Invalid({ role: { code: 'kernel.choice' } });
}
