import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SchedulingMessage } from '../../ics/read-scheduling.js';
import type { Conclusion } from '../../mail/inbound/inbound.states.js';
import type { ReceivedMail } from '../../mail/inbound/received-mail.js';
import type { Answerable } from './answerable.js';
import { Answerables } from './answerables.js';
import { type Answer, hasEnded, isAnswer, replierOf } from './reply.rules.js';

/** A message about one of our invitations, by the one to whom it went. */
interface Reply {
  mail: ReceivedMail;
  message: SchedulingMessage;
  invitation: Answerable;
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
  constructor(private readonly invitations: Answerables) {}

  /** Undefined for methods that are nothing to an organizer's side. */
  async conclude(
    em: EntityManager,
    mail: ReceivedMail,
    message: SchedulingMessage,
  ): Promise<Conclusion | undefined> {
    if (!['REPLY', 'COUNTER', 'REFRESH', 'DELEGATE'].includes(message.method)) return undefined;
    const attendee = replierOf(message, mail.from);
    const detail = { ...detailOf(message), ...(attendee ? { attendee: attendee.address } : {}) };
    if (!(await this.invitations.knows(em, message.uid))) {
      return { state: 'ignored', outcome: 'reply-to-unknown', detail };
    }
    if (!attendee) return { state: 'waiting', outcome: 'reply-unclear', detail };
    const invitation = await this.invitations.find(em, message.uid, attendee.address);
    if (!invitation) return { state: 'ignored', outcome: 'reply-of-stranger', detail };
    const isHers = mail.isAuthenticated && mail.from.toLowerCase() === attendee.address;
    const { partstat, delegatedTo } = attendee;
    return ofInvitee({ mail, message, invitation, partstat, delegatedTo, isHers, detail });
  }
}

function ofInvitee(reply: Reply): Conclusion | Promise<Conclusion> {
  const { message, invitation, partstat, delegatedTo, isHers } = reply;
  const detail = { ...reply.detail, answer: partstat, verified: isHers ? 'yes' : 'no' };
  if (message.method === 'COUNTER') return { state: 'waiting', outcome: 'counter-proposal', detail };
  if (message.method === 'DELEGATE' || partstat === 'DELEGATED') {
    return { state: 'waiting', outcome: 'delegated', detail: { ...detail, delegatedTo } };
  }
  if (message.method === 'REFRESH') return refresh(reply);
  if (!isAnswer(partstat) || message.sequence > invitation.row.sequence) {
    return { state: 'waiting', outcome: 'reply-unclear', detail };
  }
  return isHers ? apply(reply, partstat) : askBack(reply, partstat);
}

async function apply({ mail, message, invitation, detail }: Reply, answer: Answer): Promise<Conclusion> {
  const { sequence, comment } = message;
  // A clock that runs ahead must not keep all later answers out.
  const stampedAt = new Date(Math.min(message.stampedAt?.getTime() ?? Infinity, mail.storedAt.getTime()));
  const outcome = (
    {
      applied: 'reply-applied',
      repeated: 'reply-repeated',
      outdated: 'reply-to-old-version',
    } as const
  )[await invitation.give({ answer, sequence, stampedAt, comment, way: 'mail' })];
  return { state: 'handled', outcome, detail: { ...detail, answer } };
}

async function askBack({ invitation, message, detail }: Reply, answer: Answer): Promise<Conclusion> {
  const { row } = invitation;
  if (message.sequence !== row.sequence || hasEnded(row)) {
    return { state: 'ignored', outcome: 'reply-to-old-version', detail };
  }
  if (row.partstat === answer) return { state: 'ignored', outcome: 'reply-repeated', detail };
  await invitation.askBack(answer);
  return { state: 'handled', outcome: 'reply-asked-back', detail };
}

async function refresh({ invitation, isHers, detail }: Reply): Promise<Conclusion> {
  const isPossible = isHers && invitation.row.state === 'requested';
  if (isPossible) await invitation.repeat();
  return { state: isPossible ? 'handled' : 'ignored', outcome: 'refreshed', detail };
}

function detailOf({ uid, sequence, start, end, comment }: SchedulingMessage): Record<string, string> {
  const all = { uid: uid.slice(0, 200), version: String(sequence), start, end, comment };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
