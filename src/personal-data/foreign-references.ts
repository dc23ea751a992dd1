import { type EntityManager, In, type ObjectLiteral } from 'typeorm';
import { type HeldTable } from './due-rows.js';

/**
 * Lets others forget rows that are about to go, such as the decisions that a person made. True if some cannot: their column must
 * name one of the rows.
 */
export async function letGoOf(
  em: EntityManager,
  tables: readonly HeldTable[],
  going: HeldTable,
  rows: readonly ObjectLiteral[],
): Promise<boolean> {
  let isHeld = false;
  for (const { metadata, declared } of tables) {
    for (const { referencedEntityMetadata, onDelete, columns, referencedColumns } of metadata.foreignKeys) {
      const [[column], [key]] = [columns, referencedColumns];
      if (referencedEntityMetadata !== going.metadata || onDelete === 'CASCADE' || !column || !key) continue;
      const referring = { [column.propertyName]: In(rows.map((row): unknown => row[key.propertyName])) };
      if (column.isNullable) await em.update(declared.entity, referring, { [column.propertyName]: null });
      else isHeld ||= await em.existsBy(declared.entity, referring);
    }
  }
  return isHeld;
}
