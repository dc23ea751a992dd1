import {
  EntityManager,
  type EntityMetadata,
  InsertResult,
  type ObjectLiteral,
  type QueryRunner,
} from 'typeorm';

/** Of each entity, the statements that were needed so far. */
const statements = new WeakMap<EntityMetadata, Map<string, string>>();

/**
 * Inserts a row, and finds one by columns of text, with statements that are made once. TypeORM makes them anew each time, which
 * takes several times as long as SQLite needs to run them. Whatever is less plain goes to TypeORM.
 */
export class PlainEntityManager extends EntityManager {
  constructor(private readonly runner: QueryRunner) {
    super(runner.dataSource, runner);
  }

  override async insert(...[target, row]: Parameters<EntityManager['insert']>): Promise<InsertResult> {
    const metadata = this.dataSource.getMetadata(target);
    const values = Array.isArray(row) ? undefined : this.valuesOf(metadata, row);
    if (!values) return super.insert(target, row);
    await this.runner.query(this.insertStatement(metadata), values);
    return new InsertResult();
  }

  override async findOneBy<Entity extends ObjectLiteral>(
    ...[target, where]: Parameters<typeof EntityManager.prototype.findOneBy<Entity>>
  ): Promise<Entity | null> {
    const values: unknown[] = Object.values(where);
    const isPlain = values.length > 0 && values.every((value) => typeof value === 'string');
    if (!isPlain) return super.findOneBy(target, where);
    const metadata = this.dataSource.getMetadata(target);
    const statement = this.findStatement(metadata, Object.keys(where));
    const [raw] = (await this.runner.query(statement, values)) as ObjectLiteral[];
    return raw ? (this.entityOf(metadata, raw) as Entity) : null;
  }

  override async existsBy<Entity extends ObjectLiteral>(
    ...[target, where]: Parameters<typeof EntityManager.prototype.existsBy<Entity>>
  ): Promise<boolean> {
    return (await this.findOneBy(target, where)) !== null;
  }

  /** Undefined where a value is left to the database or to TypeORM, or is SQL. */
  private valuesOf({ columns }: EntityMetadata, row: ObjectLiteral): unknown[] | undefined {
    const values: unknown[] = [];
    for (const column of columns) {
      const value: unknown = column.getEntityValue(row);
      const isLeftOpen = value === undefined && (!column.isNullable || column.default !== undefined);
      if (isLeftOpen || typeof value === 'function') return undefined;
      values.push(this.dataSource.driver.preparePersistentValue(value, column) ?? null);
    }
    return values;
  }

  private entityOf(metadata: EntityMetadata, raw: ObjectLiteral): ObjectLiteral {
    const entity = metadata.create(undefined, { fromDeserializer: true }) as ObjectLiteral;
    for (const column of metadata.columns) {
      const value: unknown = raw[column.databaseName];
      column.setEntityValue(entity, this.dataSource.driver.prepareHydratedValue(value, column));
    }
    return entity;
  }

  private insertStatement(metadata: EntityMetadata): string {
    return madeOnce(metadata, 'insert', () => {
      const { driver } = this.dataSource;
      const names = metadata.columns.map(({ databaseName }) => driver.escape(databaseName));
      const places = names.map((name, index) => driver.createParameter(name, index));
      return `INSERT INTO ${driver.escape(metadata.tablePath)} (${names.join(', ')}) VALUES (${places.join(', ')})`;
    });
  }

  private findStatement(metadata: EntityMetadata, properties: string[]): string {
    return madeOnce(metadata, `find by ${properties.join()}`, () => {
      const { driver } = this.dataSource;
      const conditions = properties.map((property, index) => {
        const column = metadata.findColumnWithPropertyName(property);
        if (!column) throw new Error(`${metadata.name} has no column ${property}`);
        return `${driver.escape(column.databaseName)} = ${driver.createParameter(property, index)}`;
      });
      return `SELECT * FROM ${driver.escape(metadata.tablePath)} WHERE ${conditions.join(' AND ')} LIMIT 1`;
    });
  }
}

function madeOnce(metadata: EntityMetadata, name: string, make: () => string): string {
  const known = statements.get(metadata) ?? new Map<string, string>();
  statements.set(metadata, known);
  const statement = known.get(name) ?? make();
  known.set(name, statement);
  return statement;
}
