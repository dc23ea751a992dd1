import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { PersonalDatumId } from '../../config/personal-data.js';
import {
  byField,
  type ColumnDeclaration,
  type DeclaredEntity,
  notPersonal,
  type RowRule,
} from './declaration.js';
import { endAfterForum, endsWithRow, latestStart, termsOf } from './terms.rules.js';

/** A declared table with what the database knows of it. */
export interface HeldTable {
  readonly declared: DeclaredEntity;
  readonly metadata: EntityMetadata;
}

/** By these a statement finds the rows again: of a row with several keys it would compare all columns, which JSON never stands. */
export const keysOf = ({ metadata }: HeldTable, rows: readonly ObjectLiteral[]): ObjectLiteral[] =>
  rows.flatMap((row): ObjectLiteral[] => {
    const key: ObjectLiteral | undefined = metadata.getEntityIdMap(row);
    return key ? [key] : [];
  });

/** What such a condition is equal to, where it can be told without looking at a row. */
export const never = '1 = 0';
const always = '1 = 1';

export const datumOf = (declaration: ColumnDeclaration | undefined): PersonalDatumId | undefined => {
  if (declaration === undefined || declaration === notPersonal || declaration === byField) return undefined;
  return typeof declaration === 'string' ? declaration : declaration.another;
};

/** Writes the conditions under which something of a row is due at `now`. The row stands under the name that is passed. */
export class DueRows {
  private names = 0;

  constructor(
    private readonly tables: readonly HeldTable[],
    private readonly now: Date,
  ) {}

  /** One of the datum's terms is over. */
  termsOver({ declared }: HeldTable, datum: PersonalDatumId, row: string): string {
    const over = termsOf(datum).map((term) => {
      if (term.after === 'forum') return this.now >= endAfterForum(term) ? always : never;
      const start = declared.starts?.[term.after]?.(row);
      // A start that the table does not know, such as a withdrawal of a note verbale, never comes for its rows.
      if (!start) return never;
      const latest = latestStart(term, this.now).toISOString();
      return `(${start} IS NOT NULL AND ${start} <= '${latest}')`;
    });
    const ends = over.filter((each) => each !== never);
    if (ends.length === 0) return never;
    if (ends.includes(always) && !declared.inUse) return always;
    const inUse = declared.inUse ? ` AND NOT (${declared.inUse(row)})` : '';
    return `(${ends.join(' OR ')})${inUse}`;
  }

  /** The whole row is due by one of its rules, and nothing that stays refers to it. */
  wholeRow(table: HeldTable, row: string, rules = table.declared.rows ?? []): string {
    const due = rules.map((rule) => this.byRule(table, rule, row)).filter((each) => each !== never);
    if (due.length === 0) return never;
    const isDue = due.includes(always) ? [] : [`(${due.join(' OR ')})`];
    return [...isDue, ...this.nothingNeedsIt(table, row)].join(' AND ') || always;
  }

  /** The value of one column is due while the row stays. */
  columnAlone(table: HeldTable, { propertyName, isNullable }: ColumnMetadata, row: string): string {
    const datum = datumOf(table.declared.columns[propertyName]);
    const canGo = isNullable || Object.hasOwn(table.declared.blanks ?? {}, propertyName);
    if (!datum || !canGo || goesWithRow(table, datum)) return never;
    return this.termsOver(table, datum, row);
  }

  private byRule(table: HeldTable, { datum, when }: RowRule, row: string): string {
    const over = this.termsOver(table, datum, row);
    if (over === never) return never;
    return when ? `(${when(row)} AND ${over})` : over;
  }

  /** Rows that refer to this one, and would not go with it, must be due themselves or let go of it. */
  private nothingNeedsIt(table: HeldTable, row: string): string[] {
    return this.tables.flatMap((other) =>
      other.metadata.foreignKeys
        .filter(({ referencedEntityMetadata, onDelete }) => {
          const isSelf = other.metadata === table.metadata;
          return referencedEntityMetadata === table.metadata && onDelete !== 'CASCADE' && !isSelf;
        })
        .flatMap(({ columns: [column], referencedColumns: [key] }) => {
          if (!column || !key) throw new Error(`A foreign key of ${other.metadata.tableName} has no column`);
          const name = `n${String((this.names += 1))}`;
          const [goes, lets] = [this.wholeRow(other, name), this.columnAlone(other, column, name)];
          // What always goes or lets go needs no look at its rows, and the largest tables are like that.
          if (goes === always || lets === always) return [];
          return `NOT EXISTS (SELECT 1 FROM ${other.metadata.tableName} ${name}
            WHERE ${name}.${column.databaseName} = ${row}.${key.databaseName} AND NOT ((${goes}) OR (${lets})))`;
        }),
    );
  }
}

/** Every row of the table has gone by the time the datum is due. */
export const goesWithRow = ({ declared }: HeldTable, datum: PersonalDatumId): boolean =>
  (declared.rows ?? []).some((rule) => !rule.when && endsWithRow(datum, rule.datum));
