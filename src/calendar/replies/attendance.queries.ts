import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { SessionsQueries } from '../../sessions/sessions.queries.js';
import { WaitingListService } from '../../sessions/waiting-list.service.js';
import { Invitation } from '../invitation.entity.js';
import type { Partstat } from '../invitation.rules.js';
import { InvitationAnswer } from './invitation-answer.entity.js';

/** What one person holds and has answered. */
export interface Attendance {
  accountId: string;
  name: string;
  address: string;
  hasPlace: boolean;
  /** Undefined for whoever wanted no invitation. */
  invitation: { sequence: number; partstat: Partstat } | undefined;
  /** Her last answer, to whichever version. */
  answer: InvitationAnswer | undefined;
}

/** How many will probably come. Whoever has a place and has not answered counts as registered only. */
export interface Forecast {
  registered: number;
  waiting: number;
  accepted: number;
  maybe: number;
  declined: number;
  open: number;
}

@Injectable()
export class AttendanceQueries {
  constructor(
    private readonly sessions: SessionsQueries,
    private readonly waitingList: WaitingListService,
  ) {}

  /** By name; with four queries however many there are. */
  async of(em: EntityManager, sessionId: string): Promise<{ people: Attendance[]; forecast: Forecast }> {
    const holders = new Set(await this.sessions.holdersOf(em, sessionId));
    const invitations = await em.findBy(Invitation, { sessionId });
    const byAccount = new Map(invitations.map((row) => [row.accountId, row]));
    const accounts = await em.find(Account, {
      where: { id: In([...new Set([...holders, ...byAccount.keys()])]) },
      order: { name: 'ASC', id: 'ASC' },
    });
    const answers = await lastAnswers(
      em,
      invitations.map(({ id }) => id),
    );
    const people = accounts.map(({ id: accountId, name, email: address }): Attendance => {
      const invitation = byAccount.get(accountId);
      const answer = invitation && answers.get(invitation.id);
      return { accountId, name, address, hasPlace: holders.has(accountId), invitation, answer };
    });
    return { people, forecast: forecastOf(people, await this.waitingList.count(em, sessionId)) };
  }
}

async function lastAnswers(
  em: EntityManager,
  invitationIds: readonly string[],
): Promise<Map<string, InvitationAnswer>> {
  const rows = await em.find(InvitationAnswer, {
    where: { invitationId: In([...invitationIds]) },
    order: { sequence: 'ASC' },
  });
  return new Map(rows.map((row) => [row.invitationId, row]));
}

export function forecastOf(people: readonly Attendance[], waiting: number): Forecast {
  const present = people.filter(({ hasPlace }) => hasPlace);
  const count = (partstat: Partstat) =>
    present.filter(({ invitation }) => invitation?.partstat === partstat).length;
  const [accepted, maybe] = [count('ACCEPTED'), count('TENTATIVE')];
  const declined = people.filter(
    ({ hasPlace, invitation }) => !hasPlace && invitation?.partstat === 'DECLINED',
  ).length;
  const registered = present.length;
  return { registered, waiting, accepted, maybe, declined, open: registered - accepted - maybe };
}
