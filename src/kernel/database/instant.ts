import type { ColumnOptions, ValueTransformer } from 'typeorm';

/** An instant is stored as ISO-8601 UTC text, which both engines sort and compare alike. In a query builder pass `toISOString()`. */
const transformer: ValueTransformer = {
  to: (value: Date | null | undefined) => value?.toISOString() ?? value,
  from: (value: string | null) => (value === null ? null : new Date(value)),
};

export const instantColumn = (
  name: string,
  options: Pick<ColumnOptions, 'nullable'> = {},
): ColumnOptions => ({
  name,
  type: 'varchar',
  length: 24,
  transformer,
  ...options,
});
