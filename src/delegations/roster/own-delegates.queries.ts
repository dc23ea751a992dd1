import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import type { Delegation } from '../../people/delegation.entity.js';
import { waitingPosition } from '../../registration/waiting-list/waiting-list.queries.js';
import { FocalPointsService } from '../focal-points/focal-points.service.js';
import { RosterQueries, type RosterRow } from './roster.queries.js';
import { RosterService } from './roster.service.js';

export interface FoundDelegate {
  delegation: Delegation;
  row: RosterRow;
  /** Her number on the waiting list. */
  position: number | undefined;
}

/** One delegate of a delegation that the actor answers for; anybody else's does not exist for her. */
@Injectable()
export class OwnDelegates {
  constructor(
    private readonly focalPoints: FocalPointsService,
    private readonly queries: RosterQueries,
    private readonly roster: RosterService,
  ) {}

  async find(
    em: EntityManager,
    actor: SignedIn,
    delegationId: string,
    registrationId: string,
  ): Promise<FoundDelegate> {
    const delegation = await this.focalPoints.delegationFor(em, actor, delegationId);
    const registration = await this.roster.find(em, delegation, registrationId);
    return {
      delegation,
      row: await this.queries.one(em, registration),
      position: await waitingPosition(em, registration),
    };
  }
}
