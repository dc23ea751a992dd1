import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../kernel/errors.js';
import type { TokenClaim } from '../kernel/tokens.js';
import type { HandedRow } from '../registration/duplicates/handed-over.js';
import { CalendarPreference } from './calendar-preference.entity.js';
import { defaultDelivery, type Delivery } from './delivery.rules.js';
import { InvitationsService } from './invitations.service.js';
import { InviteesQueries } from './invitees.queries.js';
import { PersonalFeedsService } from './personal-feeds.service.js';
import { PersonalLinksService } from './personal-links.service.js';

export interface OwnCalendar {
  delivery: Delivery;
  /** In which her mails tell the time too. */
  zone: string | null;
  wantsChangeMails: boolean;
  /** What her feed's address opens. */
  claim: TokenClaim | undefined;
}

/** How a participant's calendar is kept: her feed's address, her invitations, and which of the two she wants. */
@Injectable()
export class ParticipantCalendarsService {
  constructor(
    private readonly invitees: InviteesQueries,
    private readonly invitations: InvitationsService,
    private readonly feeds: PersonalFeedsService,
    private readonly links: PersonalLinksService,
  ) {}

  /** After a decision on her registration. The feed comes first, because the mail of the approval names its address. */
  async follow(em: EntityManager, accountId: string): Promise<void> {
    const [invitee, feeds, held] = await Promise.all([
      this.invitees.byAccount(em, accountId),
      this.feeds.allOf(em, accountId),
      this.invitations.heldBy(em, accountId),
    ]);
    if (invitee?.state === 'approved') {
      const links = await this.links.withFeed(em, invitee, await this.feeds.open(em, accountId, feeds));
      await this.invitations.followInvitee(em, invitee, { held, links });
    } else {
      await this.feeds.revoke(em, accountId);
      if (invitee) await this.invitations.followInvitee(em, invitee, { held });
    }
  }

  /** After a choice of hers. */
  async followEntry(em: EntityManager, accountId: string, sessionId: string): Promise<void> {
    await this.invitations.followEntry(em, accountId, sessionId);
  }

  /** After her address has changed. A stranger who read her mail knows the address of her feed too. */
  async followMove(em: EntityManager, accountId: string, mayHaveBeenRead: boolean): Promise<void> {
    if (mayHaveBeenRead && (await this.feeds.claimOf(em, accountId))) await this.feeds.reset(em, accountId);
    await this.invitations.followAccount(em, accountId);
  }

  /** Her feed's address, to be given back when the end of her registration is taken back. */
  presentFeeds(em: EntityManager, accountId: string): Promise<HandedRow[]> {
    return this.feeds.present(em, accountId);
  }

  reopenFeeds(em: EntityManager, accountId: string, rows: readonly HandedRow[]): Promise<void> {
    return this.feeds.reopen(em, accountId, rows);
  }

  /** Undefined for whoever does not take part. */
  async of(em: EntityManager, accountId: string): Promise<OwnCalendar | undefined> {
    const invitee = await this.invitees.byAccount(em, accountId);
    if (invitee?.state !== 'approved') return undefined;
    const { delivery, zone, wantsChangeMails } = invitee;
    return { delivery, zone, wantsChangeMails, claim: await this.feeds.claimOf(em, accountId) };
  }

  /** Sends what the choice brings with it: invitations to all her sessions, or the end of those that she holds. */
  async choose(em: EntityManager, accountId: string, delivery: Delivery): Promise<void> {
    await this.prefer(em, accountId, { delivery });
    await this.invitations.followAccount(em, accountId);
  }

  /** From the next mail on; null: they tell the venue's time alone. */
  chooseZone(em: EntityManager, accountId: string, zone: string | null): Promise<void> {
    return this.prefer(em, accountId, { zone });
  }

  chooseChangeMails(em: EntityManager, accountId: string, changeMails: boolean): Promise<void> {
    return this.prefer(em, accountId, { changeMails });
  }

  /** Gives her feed another address; the present one ends. */
  async resetFeed(em: EntityManager, accountId: string): Promise<void> {
    await this.assertParticipant(em, accountId);
    await this.feeds.reset(em, accountId);
  }

  private async prefer(
    em: EntityManager,
    accountId: string,
    preference: Partial<Pick<CalendarPreference, 'delivery' | 'zone' | 'changeMails'>>,
  ): Promise<void> {
    await this.assertParticipant(em, accountId);
    const known = await em.existsBy(CalendarPreference, { accountId });
    if (known) await em.update(CalendarPreference, { accountId }, preference);
    else
      await em.insert(CalendarPreference, {
        accountId,
        delivery: defaultDelivery,
        zone: null,
        changeMails: true,
        ...preference,
      });
  }

  private async assertParticipant(em: EntityManager, accountId: string): Promise<void> {
    if (!(await this.of(em, accountId))) throw new NotFound();
  }
}
