import type { TableColumnOptions, TableForeignKeyOptions } from 'typeorm';

/** Column shapes that both engines know; migrations are written with them so that SQLite and PostgreSQL never differ. */
export const string = (
  name: string,
  length: number,
  options: Partial<TableColumnOptions> = {},
): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...options,
});

export const text = (name: string, options: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'text',
  ...options,
});

export const integer = (name: string, options: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'integer',
  ...options,
});

export const boolean = (name: string, options: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'boolean',
  ...options,
});

/** ISO-8601 UTC text, `2023-10-24T00:00:00.000Z`. */
export const instant = (name: string, options: Partial<TableColumnOptions> = {}): TableColumnOptions =>
  string(name, 24, options);

export const nullable = { isNullable: true } as const;
export const primary = { isPrimary: true } as const;

/** A foreign key `name` from `column` to the id of `table`. Deleting what is referred to is refused unless it cascades. */
export const reference = (
  name: string,
  column: string,
  table: string,
  onDelete: 'NO ACTION' | 'CASCADE' = 'NO ACTION',
): TableForeignKeyOptions => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
  onDelete,
});
