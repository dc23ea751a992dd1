import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { Invitation } from '../invitation.entity.js';
import { InvitationsService } from '../invitations.service.js';
import type { Answerable } from './answerable.js';
import { AnswersService } from './answers.service.js';
import { ReplyMails } from './reply-mails.js';
import type { Answer } from './reply.rules.js';
import { UnconfirmedReply } from './unconfirmed-reply.entity.js';

/** Replies of participants: to the forum, and to what they chose of it. */
@Injectable()
export class ParticipantReplies {
  constructor(
    private readonly clock: Clock,
    private readonly answers: AnswersService,
    private readonly invitations: InvitationsService,
    private readonly mails: ReplyMails,
  ) {}

  knows(em: EntityManager, uid: string): Promise<boolean> {
    return em.existsBy(Invitation, { uid });
  }

  /** The invitation that went to this address under this UID; letter case tells nobody apart. */
  async find(em: EntityManager, uid: string, address: string): Promise<Answerable | null> {
    const row = await em
      .createQueryBuilder(Invitation, 'invitation')
      .where('invitation.uid = :uid', { uid })
      .andWhere('LOWER(invitation.address) = :address', { address })
      .getOne();
    return row && this.answerable(em, row);
  }

  private answerable(em: EntityManager, row: Invitation): Answerable {
    return {
      row,
      give: (given) => this.answers.give(em, row, given),
      askBack: (answer) => this.askBack(em, row, answer),
      repeat: () => this.invitations.repeat(em, row),
      keepTime: () => this.mails.timeKept(em, row),
    };
  }

  private async askBack(em: EntityManager, invitation: Invitation, answer: Answer): Promise<void> {
    const { id: invitationId, sequence } = invitation;
    if (await em.existsBy(UnconfirmedReply, { invitationId, sequence, answer })) return;
    const askedAt = this.clock.now();
    await em.insert(UnconfirmedReply, { id: newId(), invitationId, sequence, answer, askedAt });
    await this.mails.confirm(em, invitation, answer);
  }
}
