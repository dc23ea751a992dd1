import { openDataSources } from '../../src/kernel/database/data-sources.js';
import { schema } from '../../src/schema.js';
import { createTestDatabase } from '../support/engine.js';

describe('the migrations', () => {
  it('make what the entities describe, to the last constraint', async () => {
    const database = await createTestDatabase();
    const { reader, writer } = await openDataSources(database.address, schema);

    const { upQueries } = await writer.driver.createSchemaBuilder().log();
    await reader.destroy();
    await writer.destroy();
    await database.drop();

    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
