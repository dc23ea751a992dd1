import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { decisions } from '../../../config/decisions.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import type { TokenClaim } from '../../kernel/tokens.js';
import { Registration } from '../registration.entity.js';
import { PlaceOffer, type PlaceOfferState } from './place-offer.entity.js';

const hour = 3_600_000;

/** What the link in the mail opens: this offer and nothing else of the person. */
export const offerClaim = (offerId: string): TokenClaim => ({
  purpose: 'place-offer',
  subject: offerId,
  version: 1,
});

/** Offers as rows. The place of an open one is taken; whoever ends it decides what becomes of the place. */
@Injectable()
export class PlaceOffers {
  constructor(private readonly clock: Clock) {}

  async make(em: EntityManager, registrationId: string): Promise<PlaceOffer> {
    const offeredAt = this.clock.now();
    const lapsesAt = new Date(offeredAt.getTime() + decisions.waitingList.offerHours * hour);
    const offer: PlaceOffer = {
      ...{ id: newId(), registrationId, state: 'open', offeredAt, lapsesAt, endedAt: null },
    };
    await em.insert(PlaceOffer, offer);
    return offer;
  }

  /** Whether there was one to end. */
  async end(
    em: EntityManager,
    registrationId: string,
    state: Exclude<PlaceOfferState, 'open'>,
  ): Promise<boolean> {
    const ended = { state, endedAt: this.clock.now() };
    const { affected } = await em.update(PlaceOffer, { registrationId, state: 'open' }, ended);
    return affected === 1;
  }

  openOf(em: EntityManager, registrationId: string): Promise<PlaceOffer | null> {
    return em.findOneBy(PlaceOffer, { registrationId, state: 'open' });
  }

  due(em: EntityManager, limit: number): Promise<PlaceOffer[]> {
    return em.find(PlaceOffer, {
      where: { state: 'open', lapsesAt: LessThanOrEqual(this.clock.now()) },
      order: { lapsesAt: 'ASC' },
      take: limit,
    });
  }

  /** The offer with its registration, also one that has ended. */
  async find(em: EntityManager, id: string): Promise<{ offer: PlaceOffer; registration: Registration }> {
    const offer = await em.findOneBy(PlaceOffer, { id });
    if (!offer) throw new NotFound();
    const registration = await em.findOneByOrFail(Registration, { id: offer.registrationId });
    return { offer, registration };
  }

  /** Whose offer can still be answered. The timer may come late; the deadline that the mail stated holds all the same. */
  async answerable(em: EntityManager, id: string): Promise<Registration> {
    const { offer, registration } = await this.find(em, id);
    if (offer.state !== 'open') throw new Conflict('place-offers.ended');
    if (offer.lapsesAt <= this.clock.now()) throw new Conflict('place-offers.lapsed');
    return registration;
  }
}
