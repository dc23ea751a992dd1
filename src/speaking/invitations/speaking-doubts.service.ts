import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { SpeakerAffirmed } from '../speaking.events.js';
import type { SpeakingInvitation } from './speaking-invitation.entity.js';
import { SpeakingMails } from './speaking-mails.js';
import { SpeakingRecord } from './speaking-record.js';

type OfPart = Pick<SessionSpeaker, 'sessionId' | 'speakerId'>;

/** Whether the yes of a speaker still stands. She stays on the panel; the organizers see it there and among the conflicts. */
@Injectable()
export class SpeakingDoubts {
  constructor(
    private readonly events: DomainEvents,
    private readonly mails: SpeakingMails,
    private readonly record: SpeakingRecord,
  ) {}

  /** She says maybe, after she had said yes. */
  async doubt(em: EntityManager, invitation: SpeakingInvitation, words: string | null): Promise<void> {
    await em.update(SessionSpeaker, confirmed(invitation), { doubt: 'maybe' });
    await this.record.step(em, invitation, 'maybe', { actor: null, reason: words });
    await this.mails.unsure(em, invitation, words);
  }

  /** She was told of another hour than the one that she had said yes to. */
  async askAnew(em: EntityManager, part: OfPart): Promise<void> {
    await em.update(SessionSpeaker, confirmed(part), { doubt: 'moved' });
  }

  /** She says yes again, or has told it to the organizer `actor`; where nothing was in doubt, nothing is recorded. */
  async affirm(em: EntityManager, invitation: SpeakingInvitation, actor: SignedIn | null): Promise<void> {
    const part = await em.findOneBy(SessionSpeaker, confirmed(invitation));
    if (!part?.doubt) return;
    await em.update(SessionSpeaker, confirmed(invitation), { doubt: null });
    await this.record.step(em, invitation, 'affirmed', { actor });
    await this.events.emit(em, new SpeakerAffirmed(invitation.sessionId, invitation.speakerId));
  }
}

const confirmed = ({ sessionId, speakerId }: OfPart) => ({
  sessionId,
  speakerId,
  state: 'confirmed' as const,
});
