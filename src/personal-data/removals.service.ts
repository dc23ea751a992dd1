import { Injectable } from '@nestjs/common';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { Registration } from '../registration/registration.entity.js';
import { KeptCounts } from '../reporting/statistics/kept-counts.service.js';
import { keysOf } from './due-rows.js';
import { held, type RemovalStep } from './removal-plan.js';

/** Carries out the steps of the plan, or says to which rows they would be done. */
@Injectable()
export class Removals {
  constructor(private readonly counts: KeptCounts) {}

  count(em: EntityManager, step: RemovalStep): Promise<number> {
    return em.createQueryBuilder(step.table.declared.entity, held).where(step.where).getCount();
  }

  /** The keys of the rows that the step is due for, `limit` at most. */
  async due(em: EntityManager, step: RemovalStep, limit?: number): Promise<ObjectLiteral[]> {
    const { declared, metadata } = step.table;
    const keys = metadata.primaryColumns.map(({ propertyName }) => `${held}.${propertyName}`);
    const answer = step.what.kind === 'answer' ? [`${held}.${step.what.column.propertyName}`] : [];
    const query = em
      .createQueryBuilder(declared.entity, held)
      .select([...keys, ...answer])
      .where(step.where);
    for (const key of keys) query.addOrderBy(key);
    return (limit === undefined ? query : query.limit(limit)).getMany();
  }

  /** Removes from `limit` rows at most; says from how many. */
  async remove(em: EntityManager, step: RemovalStep, limit: number): Promise<number> {
    const rows = await this.due(em, step, limit);
    if (rows.length === 0) return 0;
    if (step.what.kind === 'row') await this.removeRows(em, step, rows);
    else if (step.what.kind === 'columns') await this.emptyColumns(em, step, rows);
    else await this.removeAnswers(em, step, rows);
    return rows.length;
  }

  private async removeRows(em: EntityManager, { table }: RemovalStep, rows: ObjectLiteral[]): Promise<void> {
    const { entity } = table.declared;
    if (entity === Registration)
      await this.counts.keep(
        em,
        rows.map(({ id }) => String(id)),
      );
    await em.createQueryBuilder().delete().from(entity).whereInIds(keysOf(table, rows)).execute();
  }

  private async emptyColumns(em: EntityManager, step: RemovalStep, rows: ObjectLiteral[]): Promise<void> {
    const { declared } = step.table;
    const columns = step.what.kind === 'columns' ? step.what.columns : [];
    const empty: [string, unknown][] = columns.map(({ propertyName }) => [
      propertyName,
      declared.blanks?.[propertyName] ?? null,
    ]);
    await em
      .createQueryBuilder()
      .update(declared.entity)
      .set(Object.fromEntries(empty))
      .whereInIds(keysOf(step.table, rows))
      .execute();
  }

  /** The column is rewritten as a whole: the two engines have no common word for taking a key out of JSON text. */
  private async removeAnswers(em: EntityManager, step: RemovalStep, rows: ObjectLiteral[]): Promise<void> {
    if (step.what.kind !== 'answer') return;
    const { column, field } = step.what;
    for (const row of rows) {
      const answers: unknown = row[column.propertyName];
      const kept = Object.entries(answers ?? {}).filter(([id]) => id !== field);
      await em
        .createQueryBuilder()
        .update(step.table.declared.entity)
        .set({ [column.propertyName]: Object.fromEntries(kept) })
        .whereInIds(keysOf(step.table, [row]))
        .execute();
    }
  }
}
