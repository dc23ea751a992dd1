import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, nextStamp } from '../../kernel/clock.js';
import { Conflict } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { OwnProgrammeService } from '../../sessions/own-programme.service.js';
import { WaitingListService } from '../../sessions/waiting-list.service.js';
import { Invitation } from '../invitation.entity.js';
import type { AnswerOutcome, GivenAnswer } from './answerable.js';
import { InvitationAnswer } from './invitation-answer.entity.js';
import { ReplyMails } from './reply-mails.js';
import { type Answer, hasEnded, isNewer } from './reply.rules.js';

/** What invitees answer, and what follows from it. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly clock: Clock,
    private readonly ownProgramme: OwnProgrammeService,
    private readonly waitingList: WaitingListService,
    private readonly mails: ReplyMails,
  ) {}

  /** An answer to a version that is no longer the current one is kept, and nothing follows from it. */
  async give(em: EntityManager, invitation: Invitation, given: GivenAnswer): Promise<AnswerOutcome> {
    const { id: invitationId, accountId, sessionId } = invitation;
    const { answer, sequence, way, comment = '' } = given;
    const known = await em.findOneBy(InvitationAnswer, { invitationId, sequence });
    const stampedAt = given.stampedAt ?? nextStamp(this.clock.now(), known?.stampedAt);
    if (!isNewer({ answer, stampedAt }, known)) return 'repeated';
    const wasOutdated = sequence !== invitation.sequence || hasEnded(invitation);
    const row = { answer, way, wasOutdated, stampedAt, answeredAt: this.clock.now(), comment };
    if (known) await em.update(InvitationAnswer, { id: known.id }, row);
    else await em.insert(InvitationAnswer, { id: newId(), invitationId, sequence, ...row });
    if (wasOutdated) return 'outdated';
    if (answer === 'DECLINED' && sessionId) await this.waitingList.leave(em, accountId, sessionId);
    if (answer !== invitation.partstat) await this.follow(em, invitation, answer);
    return 'applied';
  }

  private async follow(em: EntityManager, invitation: Invitation, answer: Answer): Promise<void> {
    const { id, sessionId } = invitation;
    if (sessionId && answer === 'DECLINED') return this.freePlace(em, invitation, sessionId);
    if (sessionId && invitation.partstat === 'DECLINED') {
      return this.takeAgain(em, invitation, sessionId, answer);
    }
    await em.update(Invitation, { id }, { partstat: answer });
    // Her whole registration is not ended by one tap in a calendar.
    if (answer === 'DECLINED') await this.mails.forumDeclined(em, invitation);
  }

  /** Her calendar has taken the session out already: the invitation ends without a CANCEL of ours. */
  private async freePlace(em: EntityManager, invitation: Invitation, sessionId: string): Promise<void> {
    await em.update(Invitation, { id: invitation.id }, { partstat: 'DECLINED', state: 'cancelled' });
    await this.ownProgramme.remove(em, invitation.accountId, sessionId);
    await this.mails.placeFreed(em, invitation);
  }

  /** The place may have gone to somebody else: then she waits for the next, and is invited anew when it comes. */
  private async takeAgain(
    em: EntityManager,
    invitation: Invitation,
    sessionId: string,
    answer: Answer,
  ): Promise<void> {
    const { id, accountId } = invitation;
    if ((await this.waitingList.positionOf(em, accountId, sessionId)) !== undefined) return;
    const outcome = await this.signUp(em, accountId, sessionId);
    if (outcome === 'added') await em.update(Invitation, { id }, { partstat: answer, state: 'requested' });
    else await this.mails.notTakenAgain(em, invitation, outcome);
  }

  private async signUp(
    em: EntityManager,
    accountId: string,
    sessionId: string,
  ): Promise<'added' | 'waiting' | 'impossible'> {
    try {
      return await this.waitingList.signUp(em, accountId, sessionId);
    } catch (error) {
      if (error instanceof Conflict) return 'impossible';
      throw error;
    }
  }
}
