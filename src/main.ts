import { createForum } from './app.js';
import { BadSetting, readConfig } from './kernel/config/env.js';
import { announce } from './launch/announce.js';

try {
  const config = readConfig(process.env);
  const app = await createForum(config);
  await app.listen(config.port, config.host);
  await announce(app, config);
} catch (error) {
  console.error(error instanceof BadSetting ? `The forum did not start. ${error.message}` : error);
  process.exitCode = 1;
}
