import { createForum } from './app.js';
import { Clock } from './kernel/clock.js';
import { BadSetting, readConfig } from './kernel/config/env.js';
import { DatabaseUnreachable } from './kernel/database/data-sources.js';
import { Database } from './kernel/database/database.js';
import { announce } from './launch/announce.js';
import { seedRehearsal } from './seed/rehearsal.js';
import { seedIfEmpty } from './seed/seed.js';

try {
  const config = readConfig(process.env);
  const app = await createForum(config);
  const database = app.get(Database);
  await seedIfEmpty(database);
  if (config.isRehearsal) await seedRehearsal(database, app.get(Clock));
  await app.listen(config.port, config.host);
  await announce(app, config);
} catch (error) {
  const isExplained = error instanceof BadSetting || error instanceof DatabaseUnreachable;
  console.error(isExplained ? `The forum did not start. ${error.message}` : error);
  process.exitCode = 1;
}
