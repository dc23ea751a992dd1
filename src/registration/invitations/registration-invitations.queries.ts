import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import type { ParticipantCategoryCode } from '../../../config/participant-categories.js';
import { Account } from '../../auth/account.entity.js';
import { Clock } from '../../kernel/clock.js';
import { emailKey, fold } from '../../kernel/folded-text.js';
import { isLive } from '../registration.states.js';
import { Registration } from '../registration.entity.js';
import { RegistrationInvitation } from './registration-invitation.entity.js';
import {
  isOpenInvitation,
  openInvitationStates,
  type ShownInvitationState,
  shownInvitationStates,
} from './registration-invitation.states.js';
import type { Invitee } from './registration-invitations.service.js';

export interface InvitationFilter {
  search?: string | undefined;
  state?: ShownInvitationState | undefined;
  category?: ParticipantCategoryCode | undefined;
}

/** What would become of an address that is to be invited. */
export type Prospect = Invitee & { outcome: 'new' | 'renewed' | 'invited' | 'used' | 'registered' };

export const isInvited = ({ outcome }: Prospect): boolean => outcome === 'new' || outcome === 'renewed';

/** The organizers' view of the invitations to register. */
@Injectable()
export class RegistrationInvitationsQueries {
  constructor(private readonly clock: Clock) {}

  async page(em: EntityManager, filter: InvitationFilter, wanted: number, perPage: number) {
    const total = await this.matching(em, filter).getCount();
    const pages = Math.max(1, Math.ceil(total / perPage));
    const page = Math.min(wanted, pages);
    const rows = await this.matching(em, filter)
      .orderBy('i.createdAt', 'DESC')
      .addOrderBy('i.emailKey', 'ASC')
      .offset((page - 1) * perPage)
      .limit(perPage)
      .getMany();
    return { total, pages, page, rows };
  }

  async counts(em: EntityManager): Promise<Record<ShownInvitationState, number>> {
    const counts: Partial<Record<ShownInvitationState, number>> = {};
    for (const state of shownInvitationStates) counts[state] = await this.matching(em, { state }).getCount();
    return { not_sent: 0, sent: 0, opened: 0, used: 0, revoked: 0, lapsed: 0, ...counts };
  }

  find(em: EntityManager, id: string): Promise<RegistrationInvitation | null> {
    return em.findOneBy(RegistrationInvitation, { id });
  }

  /** Written down but not sent yet, in pieces. */
  async unsent(em: EntityManager, most: number): Promise<string[]> {
    const rows = await this.matching(em, { state: 'not_sent' })
      .orderBy('i.createdAt', 'ASC')
      .limit(most)
      .getMany();
    return rows.map(({ id }) => id);
  }

  /** Three queries, however long the list. */
  async prospects(em: EntityManager, invitees: readonly Invitee[]): Promise<Prospect[]> {
    const keys = invitees.map(({ email }) => emailKey(email));
    const known = await em.findBy(RegistrationInvitation, { emailKey: In(keys) });
    const invitationOf = new Map(known.map((each) => [each.emailKey, each]));
    const accounts = await em.findBy(Account, { emailKey: In(keys) });
    const registrations = await em.findBy(Registration, { accountId: In(accounts.map(({ id }) => id)) });
    const live = new Set(
      registrations.filter(({ state }) => isLive(state)).map(({ accountId }) => accountId),
    );
    const registered = new Set(accounts.filter(({ id }) => live.has(id)).map((account) => account.emailKey));
    return invitees.map((invitee) => {
      const key = emailKey(invitee.email);
      return { ...invitee, outcome: this.outcomeOf(invitationOf.get(key), registered.has(key)) };
    });
  }

  private outcomeOf(known: RegistrationInvitation | undefined, isRegistered: boolean): Prospect['outcome'] {
    if (isRegistered) return 'registered';
    if (!known) return 'new';
    if (known.state === 'used') return 'used';
    return isOpenInvitation(known, this.clock.now()) ? 'invited' : 'renewed';
  }

  private matching(
    em: EntityManager,
    { search, state, category }: InvitationFilter,
  ): SelectQueryBuilder<RegistrationInvitation> {
    const query = em.createQueryBuilder(RegistrationInvitation, 'i');
    const now = this.clock.now().toISOString();
    if (category) query.andWhere('i.category = :category', { category });
    if (state === 'lapsed') {
      query.andWhere('i.state IN (:...open)', { open: openInvitationStates });
      query.andWhere('i.expiresAt <= :now', { now });
    } else if (state) {
      query.andWhere('i.state = :state', { state });
      query.andWhere(
        new Brackets((either) =>
          either.where('i.expiresAt > :now', { now }).orWhere(`i.state IN ('used', 'revoked')`),
        ),
      );
    }
    for (const [index, word] of fold(search ?? '')
      .split(' ')
      .filter(Boolean)
      .slice(0, 8)
      .entries()) {
      const parameter = `word${String(index)}`;
      const escaped = word.replace(/[!%_]/g, '!$&');
      query.andWhere(`i.searchText LIKE :${parameter} ESCAPE '!'`, { [parameter]: `%${escaped}%` });
    }
    return query;
  }
}
