import { EntityManager, InsertResult, type ObjectLiteral, type QueryRunner } from 'typeorm';
import {
  entityOf,
  findStatement,
  insertedValues,
  insertStatement,
  soughtValues,
} from './plain-statements.js';

/**
 * Inserts a row, and finds one by plain values, with statements that are made once. TypeORM makes them anew each time, which
 * takes several times as long as SQLite needs to run them. Whatever is less plain goes to TypeORM.
 */
export class PlainEntityManager extends EntityManager {
  constructor(private readonly runner: QueryRunner) {
    super(runner.dataSource, runner);
  }

  override async insert(...[target, row]: Parameters<EntityManager['insert']>): Promise<InsertResult> {
    const metadata = this.dataSource.getMetadata(target);
    const values = Array.isArray(row) ? undefined : insertedValues(metadata, row);
    if (!values) return super.insert(target, row);
    await this.runner.query(insertStatement(metadata), values);
    return new InsertResult();
  }

  override async findOneBy<Entity extends ObjectLiteral>(
    ...[target, where]: Parameters<typeof EntityManager.prototype.findOneBy<Entity>>
  ): Promise<Entity | null> {
    const metadata = this.dataSource.getMetadata(target);
    const values = Array.isArray(where) ? undefined : soughtValues(metadata, where);
    if (!values) return super.findOneBy(target, where);
    const statement = findStatement(metadata, Object.keys(where));
    const [raw] = (await this.runner.query(statement, values)) as ObjectLiteral[];
    return raw ? (entityOf(metadata, raw) as Entity) : null;
  }

  override async existsBy<Entity extends ObjectLiteral>(
    ...[target, where]: Parameters<typeof EntityManager.prototype.existsBy<Entity>>
  ): Promise<boolean> {
    return (await this.findOneBy(target, where)) !== null;
  }
}
