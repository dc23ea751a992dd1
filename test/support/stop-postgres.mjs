import { removeScratch } from './scratch-folders.ts';

/** Jest's global teardown of the `postgres` project. */
export default async function stopPostgres(globalConfig) {
  await globalThis.embeddedPostgres?.stop();
  await removeScratch(globalConfig);
}
