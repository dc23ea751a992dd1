import type { EntityMetadata, ObjectLiteral } from 'typeorm';

/** Of each entity, the statements that were needed so far. */
const statements = new WeakMap<EntityMetadata, Map<string, string>>();

/** Takes the values of `insertedValues`. */
export const insertStatement = (metadata: EntityMetadata): string =>
  madeOnce(metadata, 'insert', () => {
    const { driver } = metadata.dataSource;
    const names = metadata.columns.map(({ databaseName }) => driver.escape(databaseName));
    const places = names.map((name, index) => driver.createParameter(name, index));
    return `INSERT INTO ${driver.escape(metadata.tablePath)} (${names.join(', ')}) VALUES (${places.join(', ')})`;
  });

/** The same, but a row whose unique key is taken stays out; what is returned tells whether it went in. */
export const insertIfAbsentStatement = (metadata: EntityMetadata): string =>
  madeOnce(
    metadata,
    'insert if absent',
    () => `${insertStatement(metadata)} ON CONFLICT DO NOTHING RETURNING 1 AS inserted`,
  );

/** Takes the values of `soughtValues` for the same properties. */
export const findStatement = (metadata: EntityMetadata, properties: string[]): string =>
  madeOnce(metadata, `find by ${properties.join()}`, () => {
    const { driver } = metadata.dataSource;
    const names = metadata.columns.map(({ databaseName }) => driver.escape(databaseName));
    const conditions = properties.map(
      (property, index) =>
        `${driver.escape(columnOf(metadata, property).databaseName)} = ${driver.createParameter(property, index)}`,
    );
    return `SELECT ${names.join(', ')} FROM ${driver.escape(metadata.tablePath)} WHERE ${conditions.join(' AND ')} LIMIT 1`;
  });

/** Undefined where a value is left to the database or to TypeORM, or is SQL. */
export function insertedValues(metadata: EntityMetadata, row: ObjectLiteral): unknown[] | undefined {
  const values: unknown[] = [];
  for (const column of metadata.columns) {
    const value: unknown = column.getEntityValue(row);
    const isLeftOpen = value === undefined && (!column.isNullable || column.default !== undefined);
    if (isLeftOpen || typeof value === 'function') return undefined;
    values.push(metadata.dataSource.driver.preparePersistentValue(value, column) ?? null);
  }
  return values;
}

/** Undefined where a condition is more than "equals this text, number or truth value". */
export function soughtValues(metadata: EntityMetadata, where: ObjectLiteral): unknown[] | undefined {
  const wanted = Object.entries(where) as [string, unknown][];
  const isPlain = wanted.every(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
  if (!isPlain || wanted.length === 0) return undefined;
  return wanted.map(([property, value]): unknown =>
    metadata.dataSource.driver.preparePersistentValue(value, columnOf(metadata, property)),
  );
}

/** The entity of a row as the driver returned it. */
export function entityOf(metadata: EntityMetadata, raw: ObjectLiteral): ObjectLiteral {
  const entity = metadata.create(undefined, { fromDeserializer: true }) as ObjectLiteral;
  for (const column of metadata.columns) {
    const value: unknown = raw[column.databaseName];
    column.setEntityValue(entity, metadata.dataSource.driver.prepareHydratedValue(value, column));
  }
  return entity;
}

function columnOf(metadata: EntityMetadata, property: string) {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.name} has no column ${property}`);
  return column;
}

function madeOnce(metadata: EntityMetadata, name: string, make: () => string): string {
  const known = statements.get(metadata) ?? new Map<string, string>();
  statements.set(metadata, known);
  const statement = known.get(name) ?? make();
  known.set(name, statement);
  return statement;
}
