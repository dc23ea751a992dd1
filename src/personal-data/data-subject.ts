import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { Account } from '../auth/account.entity.js';
import type { DeclaredEntity } from './declaration.js';
import { held } from './removal-plan.js';

/** Whose data it is: by her account, and by the address under which mails and drafts know her. */
export type DataSubject = Pick<Account, 'id' | 'emailKey'>;

/** The rows of a declared table that are the person's own; none of a table that keeps no rows of persons. */
export async function ownRows(
  em: EntityManager,
  { entity, whose }: DeclaredEntity,
  { id: account, emailKey: key }: DataSubject,
): Promise<ObjectLiteral[]> {
  if (!whose) return [];
  const condition = whose(held);
  // The driver refuses a parameter that its statement does not have.
  const given = Object.entries({ account, key }).filter(([name]) => condition.includes(`:${name}`));
  return em.createQueryBuilder(entity, held).where(condition, Object.fromEntries(given)).getMany();
}
