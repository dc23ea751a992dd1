import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { scratchFolder } from './scratch-folders.ts';

/** Jest's global setup of the `postgres` project; the workers inherit the address in their environment. */
export default async function startPostgres() {
  globalThis.embeddedPostgres = await startEmbeddedPostgres({ folder: scratchFolder() });
  process.env.TEST_POSTGRES_URL = globalThis.embeddedPostgres.url;
}
