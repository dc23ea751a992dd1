import type { Schema } from '../../src/web/api-description/api-schemas.js';

/** Where a value is not as the schema says, as `items/0/start: no string`; empty where it is. */
export function differencesFrom(
  schema: Schema,
  value: unknown,
  schemas: Readonly<Record<string, Schema>>,
  path = '',
): string[] {
  if (schema.$ref !== undefined) {
    const named = schemas[schema.$ref.replace('#/components/schemas/', '')];
    return named ? differencesFrom(named, value, schemas, path) : [`${path}: unknown ${schema.$ref}`];
  }
  if (schema.anyOf) {
    const all = schema.anyOf.map((each) => differencesFrom(each, value, schemas, path));
    return all.some((differences) => differences.length === 0) ? [] : all.flat();
  }
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOf(type, value)))
    return [`${path}: no ${types.join(' or ')}`];
  if (schema.enum && !schema.enum.some((each) => each === value))
    return [`${path}: ${String(value)} is not listed`];
  if (Array.isArray(value)) {
    return value.flatMap((each, index) =>
      schema.items ? differencesFrom(schema.items, each, schemas, `${path}/${String(index)}`) : [],
    );
  }
  return typeof value === 'object' && value !== null ? ofObject(schema, { ...value }, schemas, path) : [];
}

function ofObject(
  { properties = {}, required = [], additionalProperties }: Schema,
  value: Record<string, unknown>,
  schemas: Readonly<Record<string, Schema>>,
  path: string,
): string[] {
  const missing = required
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => `${path}/${name}: missing`);
  return Object.entries(value).reduce((differences, [name, each]) => {
    const own = properties[name];
    if (own) return [...differences, ...differencesFrom(own, each, schemas, `${path}/${name}`)];
    return additionalProperties === false ? [...differences, `${path}/${name}: not described`] : differences;
  }, missing);
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type && value !== null && !Array.isArray(value);
}
