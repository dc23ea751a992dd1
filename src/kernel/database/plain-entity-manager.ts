import {
  EntityManager,
  EntityNotFoundError,
  InsertResult,
  type ObjectLiteral,
  type QueryRunner,
  UpdateResult,
} from 'typeorm';
import {
  changedValues,
  entityOf,
  findOneStatement,
  findStatement,
  insertedValues,
  insertStatement,
  soughtValues,
  updateStatement,
} from './plain-statements.js';
import type { UnansweredStatements } from './unanswered-statements.js';

/** More rows at once are a bulk, of which no two are alike. */
const mostRows = 5;

/**
 * Inserts, changes and finds rows by plain values, with statements that are made once. TypeORM makes them anew each
 * time, which takes several times as long as SQLite needs to run them. Whatever is less plain goes to TypeORM.
 */
export class PlainEntityManager extends EntityManager {
  constructor(
    private readonly runner: QueryRunner,
    private readonly unanswered: UnansweredStatements,
  ) {
    super(runner.dataSource, runner);
  }

  /** What is wrong with the row is told at the end of the work at the latest: PostgreSQL refuses all that follows until then. */
  override async insert(...[target, row]: Parameters<EntityManager['insert']>): Promise<InsertResult> {
    const metadata = this.dataSource.getMetadata(target);
    // What TypeORM takes for rows is made of `any`.
    const rows = (Array.isArray(row) ? row : [row]) as ObjectLiteral[];
    const values = rows.length <= mostRows ? rows.map((each) => insertedValues(metadata, each)) : [];
    if (values.length === 0 || !values.every((each) => each !== undefined))
      return this.insertByTypeOrm(target, row);
    await this.send(insertStatement(metadata, rows.length), values.flat());
    return new InsertResult();
  }

  override async update(...parameters: Parameters<EntityManager['update']>): Promise<UpdateResult> {
    const plain = this.plainUpdate(...parameters);
    if (!plain) return super.update(...parameters);
    return UpdateResult.from(await this.runner.query(...plain, true));
  }

  /** The same where nobody asks how many. */
  async sendUpdate(...parameters: Parameters<EntityManager['update']>): Promise<void> {
    const plain = this.plainUpdate(...parameters);
    if (plain) await this.send(...plain);
    else await super.update(...parameters);
  }

  /** For a statement that answers nothing. */
  send(statement: string, values: unknown[]): Promise<void> {
    return this.unanswered.send(this.runner, statement, values);
  }

  override async findOneBy<Entity extends ObjectLiteral>(
    ...[target, where]: Parameters<typeof EntityManager.prototype.findOneBy<Entity>>
  ): Promise<Entity | null> {
    const metadata = this.dataSource.getMetadata(target);
    const values = Array.isArray(where) ? undefined : soughtValues(metadata, where);
    if (!values) return super.findOneBy(target, where);
    const statement = findOneStatement(metadata, Object.keys(where));
    const [raw] = (await this.runner.query(statement, values)) as ObjectLiteral[];
    return raw ? (entityOf(metadata, raw) as Entity) : null;
  }

  override async findOneByOrFail<Entity extends ObjectLiteral>(
    ...[target, where]: Parameters<typeof EntityManager.prototype.findOneByOrFail<Entity>>
  ): Promise<Entity> {
    const found = await this.findOneBy(target, where);
    if (!found) throw new EntityNotFoundError(target, where);
    return found;
  }

  override async findBy<Entity extends ObjectLiteral>(
    ...[target, where]: Parameters<typeof EntityManager.prototype.findBy<Entity>>
  ): Promise<Entity[]> {
    const metadata = this.dataSource.getMetadata(target);
    const values = Array.isArray(where) ? undefined : soughtValues(metadata, where);
    if (!values) return super.findBy(target, where);
    const rows = (await this.runner.query(
      findStatement(metadata, Object.keys(where)),
      values,
    )) as ObjectLiteral[];
    return rows.map((raw) => entityOf(metadata, raw) as Entity);
  }

  override async existsBy<Entity extends ObjectLiteral>(
    ...[target, where]: Parameters<typeof EntityManager.prototype.existsBy<Entity>>
  ): Promise<boolean> {
    return (await this.findOneBy(target, where)) !== null;
  }

  private plainUpdate(
    ...[target, criteria, changes, options]: Parameters<EntityManager['update']>
  ): [statement: string, values: unknown[]] | undefined {
    const metadata = this.dataSource.getMetadata(target);
    const where = isOneCondition(criteria) ? criteria : {};
    const [values, sought] = [changedValues(metadata, changes), soughtValues(metadata, where)];
    if (!values || !sought || options) return undefined;
    const statement = updateStatement(metadata, [...values.keys()], Object.keys(where));
    return [statement, [...values.values(), ...sought]];
  }

  /** It would write columns with a default back into the row as the database has them: text where the entity has a value. */
  private insertByTypeOrm(...[target, row]: Parameters<EntityManager['insert']>): Promise<InsertResult> {
    return this.createQueryBuilder().insert().into(target).values(row).updateEntity(false).execute();
  }
}

/** Not an id, several of them, or alternatives. */
const isOneCondition = (criteria: unknown): criteria is ObjectLiteral =>
  typeof criteria === 'object' && criteria !== null && Object.getPrototypeOf(criteria) === Object.prototype;
