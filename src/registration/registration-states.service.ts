import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isApprovedAutomatically } from '../../config/decisions.js';
import type { Account } from '../auth/account.entity.js';
import { NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { Places } from './places/places.service.js';
import type { Placed } from './places/quota.rules.js';
import { type RegisteredBy, RegistrationMails } from './registration-mails.js';
import { type Decision, RegistrationMoves } from './registration-moves.service.js';
import { Registration } from './registration.entity.js';
import {
  RegistrationApproved,
  RegistrationDeclined,
  RegistrationPlacedOnWaitingList,
  RegistrationWithdrawn,
} from './registration.events.js';
import { assertCanBecome, type RegistrationState } from './registration.states.js';
import { PlaceOffers } from './waiting-list/place-offers.service.js';

const byItself: Decision = { decidedBy: null, reason: null };

/** Every move of a registration: its place taken or given back, one record (who, when, why), one event, one mail. */
@Injectable()
export class RegistrationStatesService {
  constructor(
    private readonly events: DomainEvents,
    private readonly mails: RegistrationMails,
    private readonly moves: RegistrationMoves,
    private readonly offers: PlaceOffers,
    private readonly places: Places,
  ) {}

  /** Where a registration goes that has just been submitted: on to its focal point, approved where that is automatic, or nowhere yet. */
  async settle(
    em: EntityManager,
    registration: Registration,
    account: Account,
    { awaitsFocalPoint, by }: { awaitsFocalPoint: boolean; by?: RegisteredBy },
  ): Promise<void> {
    if (awaitsFocalPoint) await this.moves.move(em, registration, 'awaiting_focal_point', byItself);
    else if (await this.decideByItself(em, registration, account)) return;
    await this.mails.received(em, registration, account, by);
  }

  /** Somebody who had withdrawn registers again; `settle` is to follow. */
  async resubmit(em: EntityManager, registration: Registration): Promise<void> {
    const decision = { decidedBy: registration.accountId, reason: null };
    await this.moves.move(em, registration, 'submitted', decision);
  }

  async acceptByFocalPoint(em: EntityManager, id: string, decision: Decision): Promise<void> {
    const registration = await this.moves.find(em, id, 'submitted', decision.seen);
    await this.moves.move(em, registration, 'submitted', decision);
    if (await this.decideByItself(em, registration)) return;
    await this.mails.tell(em, registration, 'confirmed');
  }

  /** The focal point does not know her or does not want her in the delegation. */
  async returnByFocalPoint(em: EntityManager, id: string, decision: Decision): Promise<void> {
    const registration = await this.moves.find(em, id, 'declined', decision.seen ?? 'awaiting_focal_point');
    await this.leave(em, registration, 'declined', decision);
    await this.mails.tell(em, registration, 'returned', { reason: decision.reason });
  }

  async takeUp(em: EntityManager, id: string, decision: Decision): Promise<void> {
    const registration = await this.moves.find(em, id, 'under_review', decision.seen);
    await this.moves.move(em, registration, 'under_review', decision);
    await this.mails.tell(em, registration, 'under-review');
  }

  /** The confirmation itself, with its invitation, is mailed by `calendar/`, which hears of the approval. */
  async approve(em: EntityManager, id: string, decision: Decision): Promise<void> {
    const registration = await this.moves.find(em, id, 'approved', decision.seen);
    const isHeld = registration.state === 'waiting' && (await this.offers.end(em, id, 'accepted'));
    if (!isHeld) await this.places.take(em, registration);
    await this.admit(em, registration, decision);
  }

  async decline(em: EntityManager, id: string, decision: Decision): Promise<void> {
    const registration = await this.moves.find(em, id, 'declined', decision.seen);
    await this.leave(em, registration, 'declined', decision);
    await this.mails.tell(em, registration, 'declined', { reason: decision.reason });
  }

  async placeOnWaitingList(em: EntityManager, id: string, decision: Decision): Promise<void> {
    const registration = await this.moves.find(em, id, 'waiting', decision.seen);
    await this.queue(em, registration, decision);
  }

  /** By the person herself. */
  async withdraw(em: EntityManager, accountId: string): Promise<void> {
    const own = await em.findOneBy(Registration, { accountId });
    if (!own) throw new NotFound();
    const registration = await this.moves.find(em, own.id, 'withdrawn');
    await this.leave(em, registration, 'withdrawn', { decidedBy: accountId, reason: null });
    await this.mails.tell(em, registration, 'withdrawn');
  }

  /** By somebody who may do it for her, such as her focal point. */
  async withdrawFor(em: EntityManager, id: string, decision: Decision): Promise<void> {
    const registration = await this.moves.find(em, id, 'withdrawn', decision.seen);
    await this.leave(em, registration, 'withdrawn', decision);
    await this.mails.tell(em, registration, 'withdrawn-for', { reason: decision.reason });
  }

  /** One of a delegation comes in the place of another, who leaves; nobody on the waiting list gets between them. */
  async substitute(
    em: EntityManager,
    { leaving, coming, ...decision }: { leaving: string; coming: string } & Decision,
  ): Promise<void> {
    const goes = await this.moves.find(em, leaving, 'withdrawn', 'approved');
    const comes = await em.findOneBy(Registration, { id: coming });
    if (!comes) throw new NotFound();
    if (comes.state === 'awaiting_focal_point') await this.moves.move(em, comes, 'submitted', decision);
    assertCanBecome(comes.state, 'approved');
    if (await this.letGo(em, comes)) await this.places.giveBack(em, comes);
    await this.places.move(em, goes, comes);
    await this.moves.move(em, goes, 'withdrawn', decision);
    await this.events.emit(em, new RegistrationWithdrawn(goes.id, goes.accountId));
    await this.mails.tell(em, goes, 'withdrawn-for', { reason: decision.reason });
    await this.admit(em, comes, decision);
  }

  /** Whoever holds a place and changes her category, form of attendance or delegation needs one there. Elsewhere nothing happens. */
  async movePlace(em: EntityManager, registration: Registration, to: Placed): Promise<void> {
    const { id, state } = registration;
    const isHeld = holdsPlace(state) || (state === 'waiting' && (await this.offers.openOf(em, id)) !== null);
    if (isHeld) await this.places.move(em, registration, to);
  }

  /** Approves her who holds a place already, or has just taken it. */
  async admit(em: EntityManager, registration: Registration, decision: Decision): Promise<void> {
    await this.moves.move(em, registration, 'approved', decision);
    await this.events.emit(em, new RegistrationApproved(registration));
  }

  /** Ends a registration and gives its place back, without a mail. */
  async leave(
    em: EntityManager,
    registration: Registration,
    to: 'declined' | 'withdrawn',
    decision: Decision,
  ): Promise<void> {
    const held = await this.letGo(em, registration);
    await this.moves.move(em, registration, to, decision);
    if (held) await this.places.giveBack(em, registration);
    const News = to === 'declined' ? RegistrationDeclined : RegistrationWithdrawn;
    await this.events.emit(em, new News(registration.id, registration.accountId));
  }

  /** Takes back that somebody ended it by mistake, without a mail: her state, her number in the line, and the place that she held. */
  async takeBack(
    em: EntityManager,
    registration: Registration,
    to: Pick<Registration, 'state' | 'waitingNumber'>,
    decision: Decision,
  ): Promise<void> {
    if (holdsPlace(to.state)) await this.places.take(em, registration);
    await this.moves.takeBack(em, registration, to, decision);
    const { id, accountId, state } = registration;
    if (state === 'approved') await this.events.emit(em, new RegistrationApproved(registration));
    if (state === 'waiting') await this.events.emit(em, new RegistrationPlacedOnWaitingList(id, accountId));
  }

  /** Whether it was decided. Nobody is approved past those who wait for the same places. */
  private async decideByItself(
    em: EntityManager,
    registration: Registration,
    account?: Account,
  ): Promise<boolean> {
    const { category, mode } = registration;
    if (!isApprovedAutomatically(category, mode)) return false;
    const isQueued = await em.existsBy(Registration, { state: 'waiting', category, mode });
    if (isQueued || (await this.places.tryTake(em, registration))) {
      await this.queue(em, registration, byItself, account);
    } else {
      await this.admit(em, registration, byItself);
    }
    return true;
  }

  private async queue(
    em: EntityManager,
    registration: Registration,
    decision: Decision,
    account?: Account,
  ): Promise<void> {
    await this.moves.move(em, registration, 'waiting', decision);
    const { id, accountId } = registration;
    await this.events.emit(em, new RegistrationPlacedOnWaitingList(id, accountId));
    await this.mails.tell(em, registration, 'waiting', { reason: decision.reason, account });
  }

  /** Whether it held a place, which is now for the caller to give to somebody. */
  private async letGo(em: EntityManager, { id, state }: Registration): Promise<boolean> {
    if (state === 'waiting') return this.offers.end(em, id, 'cancelled');
    return holdsPlace(state);
  }
}

/** Also whoever has an open offer holds a place; that is not in the state. */
const holdsPlace = (state: RegistrationState): boolean => state === 'approved';
