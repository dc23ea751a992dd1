import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../kernel/errors.js';
import { CalendarPreference } from './calendar-preference.entity.js';
import type { Delivery } from './delivery.rules.js';
import { InvitationsService } from './invitations.service.js';
import { type Invitee, InviteesQueries } from './invitees.queries.js';
import { PersonalFeedsService } from './personal-feeds.service.js';

/** How a participant's calendar is kept: her feed's address, her invitations, and which of the two she wants. */
@Injectable()
export class ParticipantCalendarsService {
  constructor(
    private readonly invitees: InviteesQueries,
    private readonly invitations: InvitationsService,
    private readonly feeds: PersonalFeedsService,
  ) {}

  /** After a decision on her registration. The feed comes first, because the mail of the approval names its address. */
  async follow(em: EntityManager, accountId: string): Promise<void> {
    const invitee = await this.invitees.byAccount(em, accountId);
    if (invitee?.state === 'approved') await this.feeds.open(em, accountId);
    else await this.feeds.revoke(em, accountId);
    await this.invitations.followAccount(em, accountId);
  }

  /** Sends what the choice brings with it: invitations to all her sessions, or the end of those that she holds. */
  async choose(em: EntityManager, accountId: string, delivery: Delivery): Promise<void> {
    await this.participant(em, accountId);
    const known = await em.existsBy(CalendarPreference, { accountId });
    if (known) await em.update(CalendarPreference, { accountId }, { delivery });
    else await em.insert(CalendarPreference, { accountId, delivery });
    await this.invitations.followAccount(em, accountId);
  }

  /** Gives her feed another address; the present one ends. */
  async resetFeed(em: EntityManager, accountId: string): Promise<void> {
    await this.participant(em, accountId);
    await this.feeds.reset(em, accountId);
  }

  /** Only who takes part has a calendar here. */
  private async participant(em: EntityManager, accountId: string): Promise<Invitee> {
    const invitee = await this.invitees.byAccount(em, accountId);
    if (invitee?.state !== 'approved') throw new NotFound();
    return invitee;
  }
}
