import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import type { SchedulingMessage } from '../../ics/read-scheduling.js';
import type { Conclusion } from '../../mail/inbound/inbound.states.js';
import type { ReceivedMail } from '../../mail/inbound/received-mail.js';
import { Invitation } from '../invitation.entity.js';
import { InvitationsService } from '../invitations.service.js';
import { AnswersService } from './answers.service.js';
import { invitationTo } from './invitation-to.js';
import { ReplyMails } from './reply-mails.js';
import { type Answer, hasEnded, isAnswer, replierOf } from './reply.rules.js';
import { UnconfirmedReply } from './unconfirmed-reply.entity.js';

/** A message about one of our invitations, by the one to whom it went. */
interface Reply {
  mail: ReceivedMail;
  message: SchedulingMessage;
  invitation: Invitation;
  /** PARTSTAT as it came. */
  partstat: string;
  delegatedTo: string;
  /** Our mail server vouches that the invitee's own address wrote. */
  isHers: boolean;
  detail: Record<string, string>;
}

/** Decides what a scheduling message by mail does (RFC 5546): little, unless it is certain who wrote it. */
@Injectable()
export class RepliesService {
  constructor(
    private readonly clock: Clock,
    private readonly answers: AnswersService,
    private readonly invitations: InvitationsService,
    private readonly mails: ReplyMails,
  ) {}

  /** Undefined for methods that are nothing to an organizer's side. */
  async conclude(
    em: EntityManager,
    mail: ReceivedMail,
    message: SchedulingMessage,
  ): Promise<Conclusion | undefined> {
    if (!['REPLY', 'COUNTER', 'REFRESH', 'DELEGATE'].includes(message.method)) return undefined;
    const attendee = replierOf(message, mail.from);
    const detail = { ...detailOf(message), ...(attendee ? { attendee: attendee.address } : {}) };
    if (!(await em.existsBy(Invitation, { uid: message.uid }))) {
      return { state: 'ignored', outcome: 'reply-to-unknown', detail };
    }
    if (!attendee) return { state: 'waiting', outcome: 'reply-unclear', detail };
    const invitation = await invitationTo(em, message.uid, attendee.address);
    if (!invitation) return { state: 'ignored', outcome: 'reply-of-stranger', detail };
    const isHers = mail.isAuthenticated && mail.from.toLowerCase() === attendee.address;
    const { partstat, delegatedTo } = attendee;
    return this.ofInvitee(em, { mail, message, invitation, partstat, delegatedTo, isHers, detail });
  }

  private async ofInvitee(em: EntityManager, reply: Reply): Promise<Conclusion> {
    const { message, invitation, partstat, delegatedTo, isHers } = reply;
    const detail = { ...reply.detail, answer: partstat, verified: isHers ? 'yes' : 'no' };
    if (message.method === 'COUNTER') return { state: 'waiting', outcome: 'counter-proposal', detail };
    if (message.method === 'DELEGATE' || partstat === 'DELEGATED') {
      return { state: 'waiting', outcome: 'delegated', detail: { ...detail, delegatedTo } };
    }
    if (message.method === 'REFRESH') return this.refresh(em, reply);
    if (!isAnswer(partstat) || message.sequence > invitation.sequence) {
      return { state: 'waiting', outcome: 'reply-unclear', detail };
    }
    return isHers ? this.apply(em, reply, partstat) : this.askBack(em, reply, partstat);
  }

  private async apply(em: EntityManager, reply: Reply, answer: Answer): Promise<Conclusion> {
    const { mail, message, invitation, detail } = reply;
    const { sequence, comment } = message;
    // A clock that runs ahead must not keep all later answers out.
    const stampedAt = new Date(Math.min(message.stampedAt?.getTime() ?? Infinity, mail.storedAt.getTime()));
    const given = { answer, sequence, stampedAt, comment, way: 'mail' as const };
    const outcome = (
      {
        applied: 'reply-applied',
        repeated: 'reply-repeated',
        outdated: 'reply-to-old-version',
      } as const
    )[await this.answers.give(em, invitation, given)];
    return { state: 'handled', outcome, detail: { ...detail, answer } };
  }

  /** She is asked once for each answer, so that a forger who repeats himself does not fill her mailbox. */
  private async askBack(em: EntityManager, reply: Reply, answer: Answer): Promise<Conclusion> {
    const { invitation, message, detail } = reply;
    const { id: invitationId, sequence } = invitation;
    if (message.sequence !== sequence || hasEnded(invitation)) {
      return { state: 'ignored', outcome: 'reply-to-old-version', detail };
    }
    if (invitation.partstat === answer) return { state: 'ignored', outcome: 'reply-repeated', detail };
    const conclusion: Conclusion = { state: 'handled', outcome: 'reply-asked-back', detail };
    if (await em.existsBy(UnconfirmedReply, { invitationId, sequence, answer })) return conclusion;
    const askedAt = this.clock.now();
    await em.insert(UnconfirmedReply, { id: newId(), invitationId, sequence, answer, askedAt });
    await this.mails.confirm(em, invitation, answer);
    return conclusion;
  }

  private async refresh(em: EntityManager, { invitation, isHers, detail }: Reply): Promise<Conclusion> {
    const isPossible = isHers && invitation.state === 'requested';
    if (isPossible) await this.invitations.repeat(em, invitation);
    return { state: isPossible ? 'handled' : 'ignored', outcome: 'refreshed', detail };
  }
}

function detailOf({ uid, sequence, start, end, comment }: SchedulingMessage): Record<string, string> {
  const all = { uid: uid.slice(0, 200), version: String(sequence), start, end, comment };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
