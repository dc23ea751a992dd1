import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Registration } from '../../registration/registration.entity.js';
import { countedBy, merged, valuesOf } from './counts.rules.js';
import { KeptCount } from './kept-count.entity.js';

/** What remains of registrations that are removed: numbers. */
@Injectable()
export class KeptCounts {
  /** Adds registrations to the kept counts; called in the transaction that removes them. */
  async keep(em: EntityManager, registrationIds: readonly string[]): Promise<void> {
    const registrations = await em.findBy(Registration, { id: In(registrationIds), mergedInto: IsNull() });
    const counts = registrations.flatMap((registration) => {
      const values = valuesOf(registration);
      return countedBy.flatMap((by) =>
        values[by].map((value) => ({ by, value, stage: registration.state, count: 1 })),
      );
    });
    for (const { by, value, stage, count } of merged(counts)) {
      const place = { dimension: by, value, stage };
      const { affected } = await em.increment(KeptCount, place, 'count', count);
      if (affected !== 1) await em.insert(KeptCount, { ...place, count });
    }
  }
}
