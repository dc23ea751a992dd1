/** Jest's global teardown of the `postgres` project. */
export default async function stopPostgres() {
  await globalThis.embeddedPostgres?.stop();
}
