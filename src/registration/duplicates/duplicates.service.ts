import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { insertIfAbsent } from '../../kernel/database/insert-if-absent.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { DuplicateKey } from './duplicate-key.entity.js';
import { DuplicatePair } from './duplicate-pair.entity.js';
import { DuplicateScan } from './duplicate-scan.entity.js';
import type { Likeness } from './likeness.rules.js';

/** Two that are alike enough to ask an organizer. */
export interface Found extends Likeness {
  firstId: string;
  secondId: string;
}

/** What is remembered about registrations that look like one person. */
@Injectable()
export class DuplicatesService {
  constructor(private readonly clock: Clock) {}

  async keepKeys(em: EntityManager, keys: ReadonlyMap<string, readonly string[]>): Promise<void> {
    await em.delete(DuplicateKey, { registrationId: In([...keys.keys()]) });
    const rows = [...keys].flatMap(([registrationId, hashes]) =>
      hashes.map((keyHash) => ({ registrationId, keyHash })),
    );
    if (rows.length > 0) await em.createQueryBuilder().insert().into(DuplicateKey).values(rows).execute();
  }

  /** What was found for these, in place of what was found before; what an organizer has decided stays. */
  async keepFindings(
    em: EntityManager,
    compared: ReadonlyMap<string, Date>,
    found: readonly Found[],
  ): Promise<void> {
    const ids = [...compared.keys()];
    await em.delete(DuplicatePair, { state: 'open', firstId: In(ids) });
    await em.delete(DuplicatePair, { state: 'open', secondId: In(ids) });
    for (const { firstId, secondId, score, reasons } of found) {
      const settled = { state: 'open' as const, settledBy: null, settledAt: null };
      await insertIfAbsent(em, DuplicatePair, { id: newId(), firstId, secondId, score, reasons, ...settled });
    }
    await em.delete(DuplicateScan, { registrationId: In(ids) });
    const scans = [...compared].map(([registrationId, seenAt]) => ({ registrationId, seenAt }));
    await em.createQueryBuilder().insert().into(DuplicateScan).values(scans).execute();
  }

  /** Two persons after all; the pair is never shown again. */
  async tellApart(em: EntityManager, id: string, settledBy: string): Promise<DuplicatePair> {
    return this.settle(em, id, 'different', settledBy);
  }

  /** Asked again: whoever undoes a merge may have meant it the other way round, or another pair. */
  async reopen(em: EntityManager, ...two: [string, string]): Promise<void> {
    const [firstId, secondId] = two.sort();
    const open = { state: 'open', settledBy: null, settledAt: null } as const;
    await em.update(DuplicatePair, { firstId, secondId, state: 'merged' }, open);
  }

  /** Of two organizers who decide at once the second is told. */
  async settle(
    em: EntityManager,
    id: string,
    state: 'different' | 'merged',
    settledBy: string,
  ): Promise<DuplicatePair> {
    const settledAt = this.clock.now();
    const { affected } = await em.update(
      DuplicatePair,
      { id, state: 'open' },
      { state, settledBy, settledAt },
    );
    const pair = await em.findOneBy(DuplicatePair, { id });
    if (!pair) throw new NotFound();
    if (affected !== 1) throw new Conflict('duplicates.settled-already');
    return pair;
  }
}
