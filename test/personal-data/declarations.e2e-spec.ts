import { permissionsOf } from '../../src/auth/roles.js';
import { isPersonalDatumId, personalData, personalDatumIds } from '../../config/personal-data.js';
import { byField, type DeclaredEntity, notPersonal } from '../../src/personal-data/declaration.js';
import { declarations } from '../../src/personal-data/declarations.js';
import { datumOf } from '../../src/personal-data/due-rows.js';
import { heldTables, removalPlan } from '../../src/personal-data/removal-plan.js';
import { needsStart } from '../../src/personal-data/terms.rules.js';
import { schema } from '../../src/schema.js';
import { startForum, type TestForum } from '../support/forum.js';

const longAfter = new Date('2030-01-01T00:00:00.000Z');

describe('the table of personal data', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum({ seeded: false });
  });
  afterAll(() => forum.stop());

  it('declares every table and every column of the schema, once', async () => {
    const tables = await forum.read((em) => Promise.resolve(heldTables(em)));
    const declared = tables.map(({ declared: { columns }, metadata }) => [
      metadata.tableName,
      Object.keys(columns).sort(),
    ]);
    const kept = tables.map(({ metadata }) => [
      metadata.tableName,
      metadata.columns.map(({ propertyName }) => propertyName).sort(),
    ]);

    expect(declared).toEqual(kept);
    expect(new Set(declarations.map(({ entity }) => entity))).toEqual(new Set(entitiesOfSchema()));
    expect(declarations).toHaveLength(entitiesOfSchema().length);
  });

  it('has a row for each column that is personal', () => {
    const declared = declarations.flatMap(({ columns }) => Object.values(columns));
    const unknown = declared.filter((each) => {
      const datum = datumOf(each);
      return each !== notPersonal && each !== byField && !(datum && isPersonalDatumId(datum));
    });

    expect(unknown).toEqual([]);
  });

  it('names permissions that organizers have', () => {
    const permissions = permissionsOf('organizer');
    const unknown = personalDatumIds.filter((id) => {
      const { audience, permission } = personalData[id];
      return audience.includes('organizers')
        ? !permission || !permissions.has(permission)
        : permission !== null;
    });

    expect(unknown).toEqual([]);
  });

  it('removes every personal column in the end', async () => {
    const steps = await forum.read((em) => Promise.resolve(removalPlan(em, longAfter)));
    const kept = declarations.flatMap((declared) => columnsThatStay(declared, steps));

    expect(kept).toEqual([]);
  });

  it('knows when each term of a row begins', () => {
    const missing = declarations.flatMap(({ entity, rows = [], starts = {} }) =>
      rows.flatMap(({ datum }) =>
        needsStart(datum).flatMap((start) => (starts[start] ? [] : [`${entity.name}: ${datum} ${start}`])),
      ),
    );

    expect(missing).toEqual([]);
  });

  it('makes conditions that the database understands', async () => {
    const counts = await forum.read(async (em) => {
      const found: number[] = [];
      for (const { table, where } of removalPlan(em, longAfter)) {
        found.push(await em.createQueryBuilder(table.declared.entity, 'held').where(where).getCount());
      }
      return found;
    });

    expect(counts.every((count) => count === 0)).toBe(true);
  });
});

function entitiesOfSchema(): unknown[] {
  const { entities } = schema;
  if (!Array.isArray(entities)) throw new Error('The schema lists its entities');
  return entities;
}

/** Personal columns of rows that never go, and that no step empties. */
function columnsThatStay(declared: DeclaredEntity, steps: ReturnType<typeof removalPlan>): string[] {
  if (declared.rows?.some(({ when }) => !when)) return [];
  const emptied = steps
    .filter(({ table }) => table.declared === declared)
    .flatMap(({ what }) =>
      what.kind === 'columns' ? what.columns.map(({ propertyName }) => propertyName) : [],
    );
  return Object.entries(declared.columns).flatMap(([column, declaration]) => {
    const datum = datumOf(declaration);
    const stays = datum && personalData[datum].terms.length > 0 && !emptied.includes(column);
    return stays ? [`${declared.entity.name}.${column}`] : [];
  });
}
