import { hash } from 'node:crypto';
import { Column, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import { Conflict } from '../errors.js';
import { insertIfAbsent } from '../database/insert-if-absent.js';
import { instantColumn } from '../database/instant.js';

/** The answer that was given to a request, kept under the key that its client chose. */
@Entity('idempotent_request')
export class IdempotentRequest {
  @PrimaryColumn({ name: 'key_hash', type: 'varchar', length: 64 })
  keyHash!: string;

  @Column({ name: 'content_hash', type: 'varchar', length: 64 })
  contentHash!: string;

  /** JSON text. */
  @Column({ type: 'text' })
  answer!: string;

  @Column(instantColumn('created_at'))
  createdAt!: Date;
}

interface Request {
  /** The `Idempotency-Key` header or the form's hidden field; without one every request counts. */
  key: string | undefined;
  /** Keys of different actions never meet. */
  scope: string;
  content: unknown;
  now: Date;
}

/**
 * Runs `work` once per key, in the caller's transaction, and repeats its answer afterwards: a double click, a reload or a
 * network that retries makes one registration and one mail. The same key with other content is refused.
 */
export async function once<Answer>(
  em: EntityManager,
  request: Request,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (!request.key) return work();
  const keyHash = hash('sha256', `${request.scope}\n${request.key}`);
  const contentHash = hash('sha256', JSON.stringify(request.content));
  const entry = { keyHash, contentHash, answer: 'null', createdAt: request.now };
  if (!(await insertIfAbsent(em, IdempotentRequest, entry))) return known(em, entry);
  const answer = await work();
  if (answer !== undefined)
    await em.update(IdempotentRequest, { keyHash }, { answer: JSON.stringify(answer) });
  return answer;
}

async function known<Answer>(
  em: EntityManager,
  { keyHash, contentHash }: IdempotentRequest,
): Promise<Answer> {
  const request = await em.findOneByOrFail(IdempotentRequest, { keyHash });
  if (request.contentHash !== contentHash) throw new Conflict('kernel.key-reused');
  return JSON.parse(request.answer) as Answer;
}
