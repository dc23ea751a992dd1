import type { EntityMetadata, ObjectLiteral } from 'typeorm';

/** Of each entity, the statements that were needed so far. */
const statements = new WeakMap<EntityMetadata, Map<string, string>>();

/** Takes the values of `insertedValues`, of one row after the other. */
export const insertStatement = (metadata: EntityMetadata, rows = 1): string =>
  madeOnce(metadata, `insert ${String(rows)}`, () => {
    const { driver } = metadata.dataSource;
    const names = metadata.columns.map(({ databaseName }) => driver.escape(databaseName));
    const placesOf = (row: number) =>
      `(${names.map((name, index) => driver.createParameter(name, row * names.length + index)).join(', ')})`;
    const places = Array.from({ length: rows }, (_, row) => placesOf(row));
    return `INSERT INTO ${driver.escape(metadata.tablePath)} (${names.join(', ')}) VALUES ${places.join(', ')}`;
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
    const conditions = equalities(metadata, properties).join(' AND ');
    return `SELECT ${names.join(', ')} FROM ${driver.escape(metadata.tablePath)} WHERE ${conditions}`;
  });

export const findOneStatement = (metadata: EntityMetadata, properties: string[]): string =>
  madeOnce(
    metadata,
    `find one by ${properties.join()}`,
    () => `${findStatement(metadata, properties)} LIMIT 1`,
  );

/** Takes the values of `changedValues` and behind them those of `soughtValues`. */
export const updateStatement = (metadata: EntityMetadata, changed: string[], sought: string[]): string =>
  madeOnce(metadata, `update ${changed.join()} by ${sought.join()}`, () => {
    const changes = equalities(metadata, changed).join(', ');
    const conditions = equalities(metadata, sought, changed.length).join(' AND ');
    return `UPDATE ${metadata.dataSource.driver.escape(metadata.tablePath)} SET ${changes} WHERE ${conditions}`;
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

/** By property. Undefined where nothing changes, or a value is SQL. */
export function changedValues(
  metadata: EntityMetadata,
  changes: ObjectLiteral,
): Map<string, unknown> | undefined {
  const values = new Map<string, unknown>();
  for (const [property, value] of Object.entries(changes) as [string, unknown][]) {
    const column = metadata.findColumnWithPropertyName(property);
    if (!column || typeof value === 'function') return undefined;
    if (value === undefined) continue;
    values.set(property, metadata.dataSource.driver.preparePersistentValue(value, column));
  }
  return values.size > 0 ? values : undefined;
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

/** `"name" = $1`, the first parameter being that behind `before` others. */
const equalities = (metadata: EntityMetadata, properties: string[], before = 0): string[] => {
  const { driver } = metadata.dataSource;
  return properties.map((property, index) => {
    const name = driver.escape(columnOf(metadata, property).databaseName);
    return `${name} = ${driver.createParameter(property, before + index)}`;
  });
};

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
