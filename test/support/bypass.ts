import { DataSource, type EntityManager } from 'typeorm';
import type { DatabaseAddress } from '../../src/kernel/config/env.js';
import type { Database } from '../../src/kernel/database/database.js';
import { schema } from '../../src/schema.js';

/**
 * Takes the door out, for negative controls: everybody writes in transactions of TypeORM on one shared connection, without
 * queue, savepoint or retry, as a service with an injected repository would on SQLite. Returns what closes the connection.
 */
export async function bypassDoor(database: Database, address: DatabaseAddress): Promise<() => Promise<void>> {
  const direct = new DataSource(
    address.engine === 'postgres'
      ? { type: 'postgres', url: address.url, entities: schema.entities }
      : { type: 'better-sqlite3', database: address.file, entities: schema.entities },
  );
  await direct.initialize();
  const shared = direct.createQueryRunner();
  const writeByDoor = database.write.bind(database);
  Object.assign(database, {
    write: (work: (em: EntityManager) => Promise<unknown>) => shared.manager.transaction(work),
  });
  // Whoever is in the door yet holds the lock, for which a second connection of this process would wait without end.
  await writeByDoor(() => Promise.resolve());
  return async () => {
    await shared.release();
    await direct.destroy();
  };
}
