import type { EntityManager, QueryRunner } from 'typeorm';
import { PlainEntityManager } from './plain-entity-manager.js';
import { querySqlite } from './sqlite-statements.js';
import type { UnansweredStatements } from './unanswered-statements.js';

/** An EntityManager for one piece of work. */
export interface Loan {
  em: EntityManager;
  end(): void;
}

/**
 * Lends the writer's connection to one piece of work. After `end` the manager refuses every query: a promise that somebody
 * forgot to await would otherwise write into a stranger's transaction.
 */
export function lendManager(runner: QueryRunner, unanswered: UnansweredStatements): Loan {
  let ended = false;
  const isPostgres = runner.dataSource.options.type === 'postgres';
  // Object.create is typed `any`; what it makes is a QueryRunner by its prototype.
  const lent = Object.create(runner, {
    query: {
      value: (...parameters: Parameters<QueryRunner['query']>) => {
        if (ended)
          throw new Error(
            'This EntityManager was used after its write() had ended; await every query inside it.',
          );
        return isPostgres ? runner.query(...parameters) : querySqlite(runner, ...parameters);
      },
    },
  }) as QueryRunner;
  const em = new PlainEntityManager(lent, unanswered);
  Object.defineProperty(lent, 'manager', { value: em });
  return { em, end: () => void (ended = true) };
}
