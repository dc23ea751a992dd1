import { type Config, readConfig } from '../kernel/config/env.js';

/** The forum of the bench: in rehearsal, with mail kept in the mailbox, and with its log written as in operation. */
export const benchConfig = (databaseUrl: string): Config =>
  readConfig({
    DATABASE_URL: databaseUrl,
    BASE_URL: 'http://forum.test',
    PORT: '0',
    SECRET: 'for figures only, never for a running forum',
  });
