import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { SignedIn } from '../kernel/actor.js';
import { Conflict, NotFound } from '../kernel/errors.js';
import { Registration } from '../registration/registration.entity.js';
import { FeedMails } from './feed-mails.js';
import { Invitation } from './invitation.entity.js';
import { type Invitee, InviteesQueries } from './invitees.queries.js';
import type { PersonalFeed } from './personal-feed.entity.js';
import { PersonalFeedsService } from './personal-feeds.service.js';

/** All that a participant's calendar has of us. */
export interface HeldCalendar {
  invitee: Invitee;
  /** Every address that her feed ever had, the last one first. */
  feeds: PersonalFeed[];
  invitations: Invitation[];
}

/** What an organizer sees of a participant's calendar and does with it, when somebody else has come to know its address. */
@Injectable()
export class CalendarSteering {
  constructor(
    private readonly audit: AuditService,
    private readonly feeds: PersonalFeedsService,
    private readonly invitees: InviteesQueries,
    private readonly mails: FeedMails,
  ) {}

  async find(em: EntityManager, registrationId: string): Promise<HeldCalendar> {
    const invitee = await this.inviteeOf(em, registrationId);
    const { accountId } = invitee;
    return {
      invitee,
      feeds: await this.feeds.allOf(em, accountId),
      invitations: await em.find(Invitation, { where: { accountId }, order: { uid: 'ASC' } }),
    };
  }

  /** The present address ends, and she is mailed another. */
  async reset(em: EntityManager, actor: SignedIn, registrationId: string): Promise<void> {
    const invitee = await this.inviteeOf(em, registrationId);
    if (invitee.state !== 'approved') throw new Conflict('participant-calendar.not-taking-part');
    await this.feeds.reset(em, invitee.accountId);
    await this.tell(em, actor, invitee, 'participant-calendar.done.reset');
  }

  /** The present address ends; she may make another herself. */
  async revoke(em: EntityManager, actor: SignedIn, registrationId: string): Promise<void> {
    const invitee = await this.inviteeOf(em, registrationId);
    if (!(await this.feeds.revoke(em, invitee.accountId)))
      throw new Conflict('participant-calendar.no-address');
    await this.tell(em, actor, invitee, 'participant-calendar.done.revoked');
  }

  private async tell(em: EntityManager, actor: SignedIn, invitee: Invitee, action: string): Promise<void> {
    const { reference, registrationId } = invitee;
    await this.mails.ended(em, invitee);
    await this.audit.record(em, actor, action, `registration:${registrationId}`, { reference });
  }

  private async inviteeOf(em: EntityManager, registrationId: string): Promise<Invitee> {
    const registration = await em.findOneBy(Registration, { id: registrationId });
    const invitee = registration && (await this.invitees.byAccount(em, registration.accountId));
    if (!invitee) throw new NotFound();
    return invitee;
  }
}
