import type { EntityManager } from 'typeorm';
import { RealClock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { OutboxEvent } from './outbox-event.entity.js';
import type { OutboxEventKind } from './outbox.states.js';

const realClock = new RealClock();

interface Happening {
  kind: OutboxEventKind;
  /** By the forum's clock. */
  at: Date;
  error?: string;
}

/** Adds to the history of a mail, in the transaction of what happened. */
export async function addToHistory(
  em: EntityManager,
  mailId: string,
  { kind, at, error }: Happening,
): Promise<void> {
  const recordedAt = realClock.now();
  await em.insert(OutboxEvent, { id: newId(), mailId, at, recordedAt, kind, error: error ?? null });
}
