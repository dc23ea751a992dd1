import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { ModerationQueue } from '../moderation-queue.queries.js';
import { ModeratorAssignment } from '../moderator-assignment.entity.js';
import { countriesIn } from '../moderator-scopes.queries.js';

export interface AssignedModerator {
  assignment: ModeratorAssignment;
  account: Account;
  /** The organizer who invited her. */
  by: string;
  /** How many co-events wait in her region. */
  waiting: number;
}

@Injectable()
export class Moderators {
  constructor(private readonly queue: ModerationQueue) {}

  /** In the order of their names. */
  async list(em: EntityManager): Promise<AssignedModerator[]> {
    const assignments = await em.find(ModeratorAssignment);
    const ids = assignments.flatMap(({ accountId, assignedBy }) => [accountId, assignedBy]);
    const accounts = new Map((await em.findBy(Account, { id: In(ids) })).map((each) => [each.id, each]));
    const waiting = await this.queue.countByCountry(em);
    return assignments
      .flatMap((assignment) => {
        const account = accounts.get(assignment.accountId);
        const by = accounts.get(assignment.assignedBy)?.name ?? '';
        const count = countriesIn(assignment).reduce((sum, code) => sum + (waiting.get(code) ?? 0), 0);
        return account ? [{ assignment, account, by, waiting: count }] : [];
      })
      .sort((a, b) => a.account.name.localeCompare(b.account.name));
  }
}
