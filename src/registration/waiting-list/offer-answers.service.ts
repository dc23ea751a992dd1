import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Places } from '../places/places.service.js';
import { RegistrationStatesService } from '../registration-states.service.js';
import { PlaceOffers } from './place-offers.service.js';

/** What somebody on the waiting list answers to the place that she was offered. */
@Injectable()
export class OfferAnswers {
  constructor(
    private readonly offers: PlaceOffers,
    private readonly places: Places,
    private readonly states: RegistrationStatesService,
  ) {}

  async accept(em: EntityManager, offerId: string): Promise<void> {
    const { id, accountId } = await this.offers.answerable(em, offerId);
    await this.states.approve(em, id, { decidedBy: accountId, reason: null });
  }

  /** She does not come: her registration is withdrawn, and the place goes to the next. */
  async decline(em: EntityManager, offerId: string): Promise<void> {
    const registration = await this.offers.answerable(em, offerId);
    await this.offers.end(em, registration.id, 'declined');
    await this.places.giveBack(em, registration);
    await this.states.withdraw(em, registration.accountId);
  }
}
