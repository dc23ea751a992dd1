import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { decisions } from '../../../config/decisions.js';
import { forumEnd } from '../../forum/forum-end.js';
import { Clock } from '../../kernel/clock.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { Delegation } from '../../people/delegation.entity.js';
import { Places } from '../places/places.service.js';
import { capacityOf } from '../places/quota.rules.js';
import { RegistrationMails } from '../registration-mails.js';
import { RegistrationMoves } from '../registration-moves.service.js';
import { Registration } from '../registration.entity.js';
import { RegistrationMovedUp } from '../registration.events.js';
import { PlaceOffers } from './place-offers.service.js';
import { nextInLine, restOfDelegation } from './waiting-list.queries.js';

/** So many offers are made or ended in one transaction; who registers meanwhile does not wait long. */
const atOnce = 20;

/**
 * The list keeps its order: the first for whom there is a place is offered it. Whoever has no place in her category, form of
 * attendance or delegation is passed over and keeps her number.
 */
@Injectable()
export class RegistrationWaitingList {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly mails: RegistrationMails,
    private readonly moves: RegistrationMoves,
    private readonly offers: PlaceOffers,
    private readonly places: Places,
  ) {}

  /**
   * Offers free places, as long as somebody could still come. Answers whether there may be more to offer than one transaction should
   * hold.
   */
  async moveUp(em: EntityManager): Promise<boolean> {
    if (this.clock.now() >= forumEnd()) return false;
    const asked = new Set<string>();
    let made = 0;
    let after = 0;
    for (;;) {
      const line = await nextInLine(em, after, atOnce);
      for (const registration of line) {
        if (asked.has(registration.id)) continue;
        const { together, all } = await this.together(em, registration);
        for (const { id } of all) asked.add(id);
        if (await this.places.tryTake(em, ...together)) continue;
        for (const each of together) await this.offer(em, each);
        made += together.length;
        if (made >= atOnce) return true;
      }
      const last = line.at(-1);
      if (!last || line.length < atOnce) return false;
      after = last.waitingNumber ?? after;
    }
  }

  /** Ends the offers whose time is over. Answers whether there may be more. */
  async lapse(em: EntityManager): Promise<boolean> {
    const due = await this.offers.due(em, atOnce);
    for (const { registrationId } of due) {
      if (!(await this.offers.end(em, registrationId, 'lapsed'))) continue;
      const registration = await em.findOneByOrFail(Registration, { id: registrationId });
      await this.places.giveBack(em, registration);
      await this.moves.sendToTheEnd(em, registration);
      await this.mails.tell(em, registration, 'lapsed');
    }
    return due.length === atOnce;
  }

  /**
   * Who can only be asked together, and all of hers who wait. Where the delegation's own quota keeps the rest out, those go for whom
   * it has room: no place elsewhere would ever bring the others.
   */
  private async together(
    em: EntityManager,
    registration: Registration,
  ): Promise<{ together: Registration[]; all: Registration[] }> {
    const { delegationId } = registration;
    if (!delegationId || !decisions.waitingList.keepDelegationsTogether)
      return { together: [registration], all: [registration] };
    const all = await restOfDelegation(em, delegationId);
    const delegation = await em.findOneByOrFail(Delegation, { id: delegationId });
    const room = Math.max(1, capacityOf(delegation) - delegation.taken);
    return { together: all.slice(0, room), all };
  }

  private async offer(em: EntityManager, registration: Registration): Promise<void> {
    const offer = await this.offers.make(em, registration.id);
    await this.mails.offered(em, registration, offer);
    await this.events.emit(em, new RegistrationMovedUp(registration.id, registration.accountId));
  }
}
