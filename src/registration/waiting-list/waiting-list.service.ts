import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { decisions } from '../../../config/decisions.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { Places } from '../places/places.service.js';
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
    private readonly events: DomainEvents,
    private readonly mails: RegistrationMails,
    private readonly moves: RegistrationMoves,
    private readonly offers: PlaceOffers,
    private readonly places: Places,
  ) {}

  /** Offers free places. Answers whether there may be more to offer than one transaction should hold. */
  async moveUp(em: EntityManager): Promise<boolean> {
    const asked = new Set<string>();
    let made = 0;
    let after = 0;
    for (;;) {
      const line = await nextInLine(em, after, atOnce);
      for (const registration of line) {
        if (asked.has(registration.id)) continue;
        const together = await this.together(em, registration);
        for (const { id } of together) asked.add(id);
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

  private async together(em: EntityManager, registration: Registration): Promise<Registration[]> {
    const { delegationId } = registration;
    if (!delegationId || !decisions.waitingList.keepDelegationsTogether) return [registration];
    return restOfDelegation(em, delegationId);
  }

  private async offer(em: EntityManager, registration: Registration): Promise<void> {
    const offer = await this.offers.make(em, registration.id);
    await this.mails.offered(em, registration, offer);
    await this.events.emit(em, new RegistrationMovedUp(registration.id, registration.accountId));
  }
}
