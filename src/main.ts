import type { NestExpressApplication } from '@nestjs/platform-express';
import { createForum } from './app.js';
import { FeedPreparation } from './calendar/feed-preparation.js';
import { Clock } from './kernel/clock.js';
import { BadSetting, readConfig } from './kernel/config/env.js';
import { DatabaseUnreachable } from './kernel/database/data-sources.js';
import { Database } from './kernel/database/database.js';
import { announce } from './launch/announce.js';
import { listen } from './launch/listen.js';
import { seedRehearsal } from './seed/rehearsal.js';
import { seedIfEmpty } from './seed/seed.js';

let app: NestExpressApplication | undefined;
try {
  const config = readConfig(process.env);
  app = await createForum(config);
  const database = app.get(Database);
  await seedIfEmpty(database);
  if (config.isRehearsal) await seedRehearsal(database, app.get(Clock));
  // At once, and nobody waits for it.
  void app.get(FeedPreparation).prepare();
  await listen(app, config);
  await announce(app, config);
} catch (error) {
  const isExplained = error instanceof BadSetting || error instanceof DatabaseUnreachable;
  console.error(isExplained ? `The forum did not start. ${error.message}` : error);
  process.exitCode = 1;
  // Otherwise its workers would go on unseen.
  await app?.close();
}
