import type { EntityManager } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { personalData, type PersonalDatumId } from '../../config/personal-data.js';
import { type RegistrationFieldId, registrationFieldIds } from '../../config/registration-fields.js';
import { byField, type DeclaredEntity } from './declaration.js';
import { declarations } from './declarations.js';
import { datumOf, DueRows, goesWithRow, type HeldTable, never } from './due-rows.js';

/** Under this name the row stands in every condition of a step. */
export const held = 'held';

/** One kind of removal, and the rows for which it is due. */
export interface RemovalStep {
  readonly table: HeldTable;
  readonly datum: PersonalDatumId;
  /** The whole row, single columns of it, or one answer in a column of answers by field. */
  readonly what:
    | { readonly kind: 'row' }
    | { readonly kind: 'columns'; readonly columns: readonly ColumnMetadata[] }
    | { readonly kind: 'answer'; readonly column: ColumnMetadata; readonly field: RegistrationFieldId };
  /** About `held`. */
  readonly where: string;
}

export const heldTables = (em: EntityManager): HeldTable[] =>
  declarations.map((declared) => ({ declared, metadata: em.dataSource.getMetadata(declared.entity) }));

/** All that can be due at `now`: parts of rows first, then rows, those that refer to others before those. */
export function removalPlan(em: EntityManager, now: Date): RemovalStep[] {
  const tables = heldTables(em);
  const due = new DueRows(tables, now);
  return [
    ...tables.flatMap((table) => [
      ...columnSteps(table, due),
      ...heldRowSteps(table, due),
      ...answerSteps(table, due),
    ]),
    ...childrenFirst(tables).flatMap((table) => rowSteps(table, due)),
  ];
}

function columnSteps(table: HeldTable, due: DueRows): RemovalStep[] {
  const byDatum = new Map<PersonalDatumId, ColumnMetadata[]>();
  for (const column of table.metadata.columns) {
    const datum = datumOf(table.declared.columns[column.propertyName]);
    if (!datum || goesWithRow(table, datum) || personalData[datum].terms.length === 0) continue;
    if (!column.isNullable && !hasBlank(table.declared, column)) continue;
    byDatum.set(datum, [...(byDatum.get(datum) ?? []), column]);
  }
  return [...byDatum].flatMap(([datum, columns]): RemovalStep[] => {
    const over = due.termsOver(table, datum, held);
    if (over === never) return [];
    const filled = columns.map((column) => isFilled(table.declared, column)).join(' OR ');
    return [{ table, datum, what: { kind: 'columns', columns }, where: `${over} AND (${filled})` }];
  });
}

/** A row whose time is over and that cannot go. */
function heldRowSteps(table: HeldTable, due: DueRows): RemovalStep[] {
  const { whenHeld = [], rows = [] } = table.declared;
  const columns = table.metadata.columns.filter(({ propertyName }) => whenHeld.includes(propertyName));
  return rows.flatMap((rule): RemovalStep[] => {
    const over = due.termsOver(table, rule.datum, held);
    if (columns.length === 0 || over === never) return [];
    const filled = columns.map((column) => isFilled(table.declared, column)).join(' OR ');
    const where = `${over} AND (${filled}) AND NOT (${due.wholeRow(table, held, [rule])})`;
    return [{ table, datum: rule.datum, what: { kind: 'columns', columns }, where }];
  });
}

function answerSteps(table: HeldTable, due: DueRows): RemovalStep[] {
  const columns = table.metadata.columns.filter(
    ({ propertyName }) => table.declared.columns[propertyName] === byField,
  );
  return columns.flatMap((column) =>
    registrationFieldIds
      .filter((field) => !goesWithRow(table, field))
      .flatMap((field): RemovalStep[] => {
        const over = due.termsOver(table, field, held);
        if (over === never) return [];
        const where = `${over} AND ${held}.${column.databaseName} LIKE '%"${field}":%'`;
        return [{ table, datum: field, what: { kind: 'answer', column, field }, where }];
      }),
  );
}

const rowSteps = (table: HeldTable, due: DueRows): RemovalStep[] =>
  (table.declared.rows ?? []).flatMap((rule): RemovalStep[] => {
    const where = due.wholeRow(table, held, [rule]);
    return where === never ? [] : [{ table, datum: rule.datum, what: { kind: 'row' }, where }];
  });

const hasBlank = ({ blanks = {} }: DeclaredEntity, { propertyName }: ColumnMetadata): boolean =>
  Object.hasOwn(blanks, propertyName);

function isFilled(declared: DeclaredEntity, column: ColumnMetadata): string {
  const name = `${held}.${column.databaseName}`;
  if (!hasBlank(declared, column)) return `${name} IS NOT NULL`;
  return `${name} <> '${storedBlank(declared, column).replaceAll("'", "''")}'`;
}

/** The blank as the database keeps it. */
function storedBlank({ blanks = {} }: DeclaredEntity, { propertyName, transformer }: ColumnMetadata): string {
  const value: unknown = blanks[propertyName];
  const stored: unknown = transformer && !Array.isArray(transformer) ? transformer.to(value) : value;
  return String(stored);
}

/** A row that is referred to can go only after those that refer to it. */
export function childrenFirst(tables: readonly HeldTable[]): HeldTable[] {
  const ordered = new Set<HeldTable>();
  const visit = (table: HeldTable): void => {
    if (ordered.has(table)) return;
    for (const other of tables) {
      const refers = other.metadata.foreignKeys.some(
        (key) => key.referencedEntityMetadata === table.metadata,
      );
      if (refers && other !== table) visit(other);
    }
    ordered.add(table);
  };
  for (const table of tables) visit(table);
  return [...ordered];
}
