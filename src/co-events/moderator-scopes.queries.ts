import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { countriesOf, isRegionId } from '../../config/regions.js';
import type { SignedIn } from '../kernel/actor.js';
import { canModerateAll } from './co-event.rules.js';
import { ModeratorAssignment } from './moderator-assignment.entity.js';

/** Whose co-events somebody moderates. */
@Injectable()
export class ModeratorScopes {
  /** The countries; null for an organizer, who decides on all. */
  async countriesFor(em: EntityManager, actor: SignedIn): Promise<ReadonlySet<string> | null> {
    if (canModerateAll(actor)) return null;
    const assignments = await em.findBy(ModeratorAssignment, { accountId: actor.accountId });
    return new Set(assignments.flatMap(countriesIn));
  }
}

export const countriesIn = ({
  scope,
  code,
}: Pick<ModeratorAssignment, 'scope' | 'code'>): readonly string[] =>
  scope === 'country' ? [code] : isRegionId(code) ? countriesOf(code) : [];
