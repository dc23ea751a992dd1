import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import { Clock, nextStamp } from '../../kernel/clock.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { SpeakingInvitation } from '../../speaking/invitations/speaking-invitation.entity.js';
import { canBecome } from '../../speaking/invitations/speaking-invitation.states.js';
import { SpeakingDoubts } from '../../speaking/invitations/speaking-doubts.service.js';
import { SpeakingInvitationsService } from '../../speaking/invitations/speaking-invitations.service.js';
import { SpeakerAffirmed } from '../../speaking/speaking.events.js';
import type { Answerable, AnswerOutcome, GivenAnswer } from '../replies/answerable.js';
import { type Answer, hasEnded, isAnswer, isNewer } from '../replies/reply.rules.js';
import { SpeakerInvitation } from './speaker-invitation.entity.js';
import { SpeakerInvitationsService } from './speaker-invitations.service.js';
import { SpeakerReplyMails } from './speaker-reply-mails.js';

/** Replies of speakers. What one says in her calendar holds as if she had said it by the link of her invitation. */
@Injectable()
export class SpeakerReplies implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly doubts: SpeakingDoubts,
    private readonly events: DomainEvents,
    private readonly invitations: SpeakerInvitationsService,
    private readonly mails: SpeakerReplyMails,
    private readonly speaking: SpeakingInvitationsService,
  ) {}

  onModuleInit(): void {
    this.events.on(SpeakerAffirmed, (em, affirmed) => this.noteYes(em, affirmed));
  }

  knows(em: EntityManager, uid: string): Promise<boolean> {
    return em.existsBy(SpeakerInvitation, { uid });
  }

  /** A UID is that of one speaker; somebody to whom she forwarded it is a stranger. */
  async find(em: EntityManager, uid: string, address: string): Promise<Answerable | null> {
    const row = await em.findOneBy(SpeakerInvitation, { uid });
    if (row?.address.toLowerCase() !== address) return null;
    return {
      row,
      give: (given) => this.give(em, row, given),
      askBack: (answer) => this.askBack(em, row, answer),
      repeat: () => this.invitations.repeat(em, row),
      keepTime: () => this.mails.timeKept(em, row),
    };
  }

  private async give(em: EntityManager, row: SpeakerInvitation, given: GivenAnswer): Promise<AnswerOutcome> {
    const { sessionId, speakerId, partstat, answerStampedAt } = row;
    const { answer, sequence, comment = '' } = given;
    if (sequence !== row.sequence || hasEnded(row)) return 'outdated';
    const stampedAt = given.stampedAt ?? nextStamp(this.clock.now(), answerStampedAt ?? undefined);
    const known =
      answerStampedAt && isAnswer(partstat) ? { answer: partstat, stampedAt: answerStampedAt } : null;
    if (!isNewer({ answer, stampedAt }, known)) return 'repeated';
    const asked = await em.findOneBy(SpeakingInvitation, { sessionId, speakerId });
    if (!asked || !(asked.state === 'accepted' || canBecome(asked.state, 'accepted'))) return 'outdated';
    // Her calendar has done what she said already: it needs no message from us.
    const state = answer === 'DECLINED' ? 'cancelled' : 'requested';
    const changes = { partstat: answer, state, answerStampedAt: stampedAt } as const;
    await em.update(SpeakerInvitation, { sessionId, speakerId }, changes);
    await this.follow(em, { row, asked, answer, words: comment.slice(0, 500) || null });
    return 'applied';
  }

  private async follow(em: EntityManager, { row, asked, answer, words }: Saying): Promise<void> {
    if (answer === 'DECLINED') {
      if (asked.state === 'declined') return;
      await this.speaking.decline(em, asked, words ? { reason: words } : {});
      return this.mails.declined(em, row, asked);
    }
    if (asked.state !== 'accepted') await this.speaking.accept(em, asked);
    if (answer === 'TENTATIVE') await this.doubts.doubt(em, asked, words);
    else await this.doubts.affirm(em, asked, null);
  }

  /** What she says in her area is what the next message to her calendar says of her, and is newer than any reply until now. */
  private async noteYes(em: EntityManager, { sessionId, speakerId }: SpeakerAffirmed): Promise<void> {
    const inDoubt = { sessionId, speakerId, state: 'requested' as const, partstat: Not('ACCEPTED' as const) };
    const row = await em.findOneBy(SpeakerInvitation, inDoubt);
    if (!row) return;
    const answerStampedAt = nextStamp(this.clock.now(), row.answerStampedAt ?? undefined);
    await em.update(SpeakerInvitation, inDoubt, { partstat: 'ACCEPTED', answerStampedAt });
  }

  private async askBack(em: EntityManager, row: SpeakerInvitation, answer: Answer): Promise<void> {
    const { sessionId, speakerId, askedBack } = row;
    if (askedBack.includes(answer)) return;
    await em.update(SpeakerInvitation, { sessionId, speakerId }, { askedBack: [...askedBack, answer] });
    await this.mails.confirm(em, row, answer);
  }
}

interface Saying {
  row: SpeakerInvitation;
  asked: SpeakingInvitation;
  answer: Answer;
  /** The comment that came with it. */
  words: string | null;
}
