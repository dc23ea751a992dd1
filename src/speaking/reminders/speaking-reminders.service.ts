import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import { edition } from '../../../config/edition.js';
import { speakerReminders } from '../../../config/speaking.js';
import { Clock } from '../../kernel/clock.js';
import { insertIfAbsent } from '../../kernel/database/insert-if-absent.js';
import { newId } from '../../kernel/ids.js';
import { instantAt } from '../../kernel/zoned-time.js';
import { Session } from '../../sessions/session.entity.js';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { OwnSpeakingQueries } from '../area/own-speaking.queries.js';
import { SpeakingInvitation } from '../invitations/speaking-invitation.entity.js';
import { SpeakingInvitationsService } from '../invitations/speaking-invitations.service.js';
import { MissingMails } from './missing-mails.js';
import { dueAfter, dueBefore } from './reminders.rules.js';
import { SpeakingReminder } from './speaking-reminder.entity.js';

const beginning = instantAt(edition.forumProper.start, edition.zone);

/** Writes to speakers who have not answered, and to those from whom something is missing: of each thing once. */
@Injectable()
export class SpeakingReminders {
  constructor(
    private readonly clock: Clock,
    private readonly invitations: SpeakingInvitationsService,
    private readonly mails: MissingMails,
    private readonly own: OwnSpeakingQueries,
  ) {}

  async send(em: EntityManager): Promise<void> {
    const now = this.clock.now();
    if (now >= beginning) return;
    await this.askAgain(em, now);
    await this.askForMissing(em, now);
  }

  private async askAgain(em: EntityManager, now: Date): Promise<void> {
    for (const invitation of await em.findBy(SpeakingInvitation, { state: 'invited' })) {
      const { sessionId, speakerId } = invitation;
      if (await em.existsBy(Session, { id: sessionId, state: 'cancelled' })) continue;
      if (!(await em.existsBy(SessionSpeaker, { sessionId, speakerId }))) continue;
      const days = dueAfter(invitation.sentAt, speakerReminders.unanswered, now);
      if (days === undefined) continue;
      const about = `answer:${invitation.id}:${invitation.sentAt.toISOString()}:${String(days)}`;
      if (await this.isFirst(em, speakerId, about, now)) await this.invitations.remind(em, invitation, null);
    }
  }

  /** Only who has accepted by a link: the others have no address, or were asked on other ways. */
  private async askForMissing(em: EntityManager, now: Date): Promise<void> {
    const days = dueBefore(beginning, speakerReminders.missing, now);
    if (days === undefined) return;
    const accepted = await em.findBy(SpeakingInvitation, { state: 'accepted' });
    const ids = [...new Set(accepted.map(({ speakerId }) => speakerId))];
    const cancelled = (await em.findBy(Session, { state: 'cancelled' })).map(({ id }) => id);
    const sessionId = Not(In(cancelled));
    const parts = await em.findBy(SessionSpeaker, { speakerId: In(ids), sessionId, state: 'confirmed' });
    for (const speakerId of new Set(parts.map((part) => part.speakerId))) {
      const locale = accepted.find((each) => each.speakerId === speakerId)?.locale ?? 'en';
      const missing = await this.own.missingFor(em, speakerId);
      if (!missing || (missing.facts.length === 0 && missing.slides.length === 0)) continue;
      if (await this.isFirst(em, speakerId, `missing:${String(days)}`, now))
        await this.mails.send(em, missing, locale);
    }
  }

  /** Written down before it is sent, in one transaction: no second process sends it too. */
  private isFirst(em: EntityManager, speakerId: string, about: string, sentAt: Date): Promise<boolean> {
    return insertIfAbsent(em, SpeakingReminder, { id: newId(), speakerId, about, sentAt });
  }
}
