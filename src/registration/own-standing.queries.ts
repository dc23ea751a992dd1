import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Tokens } from '../kernel/tokens.js';
import { RegistrationChange } from './registration-change.entity.js';
import { Registration } from './registration.entity.js';
import type { PlaceOffer } from './waiting-list/place-offer.entity.js';
import { offerClaim, PlaceOffers } from './waiting-list/place-offers.service.js';
import { waitingPosition } from './waiting-list/waiting-list.queries.js';

/** What a person waits for: a place, or an answer to a change. */
export interface OwnStanding {
  position: number | undefined;
  offer: { offer: PlaceOffer; token: string } | undefined;
  change: RegistrationChange | undefined;
}

@Injectable()
export class OwnStandingQueries {
  constructor(
    private readonly offers: PlaceOffers,
    private readonly tokens: Tokens,
  ) {}

  async of(em: EntityManager, registration: Registration): Promise<OwnStanding> {
    const { id, state } = registration;
    const offer = state === 'waiting' ? await this.offers.openOf(em, id) : null;
    const pending = { registrationId: id, state: 'pending' } as const;
    const change = state === 'approved' ? await em.findOneBy(RegistrationChange, pending) : null;
    return {
      position: offer ? undefined : await waitingPosition(em, registration),
      offer: offer ? { offer, token: this.tokens.derive(offerClaim(offer.id)) } : undefined,
      change: change ?? undefined,
    };
  }
}
