import type { ColumnOptions } from 'typeorm';

/** A small value without columns of its own, stored as text: both engines keep the same bytes. */
export const jsonColumn = (
  name: string,
  options: Pick<ColumnOptions, 'default' | 'nullable'> = {},
): ColumnOptions => ({
  name,
  type: 'text',
  transformer: {
    to: (value: unknown) => (value === null || value === undefined ? value : JSON.stringify(value)),
    from: (value: string | null): unknown => (value === null ? null : JSON.parse(value)),
  },
  ...options,
});
