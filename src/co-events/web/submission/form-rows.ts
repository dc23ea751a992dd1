import type { Typed } from '../../../kernel/http/form.js';

/** Rows that a form shows at first, and that its button adds. */
const added = 2;

const rowFields = {
  'more-days': ['dayDate', 'dayStart', 'dayEnd', 'dayVenue'],
  'more-organizations': ['organizationName', 'organizationRelation'],
} as const;

export type RowStep = keyof typeof rowFields;

export const isRowStep = (step: unknown): step is RowStep =>
  typeof step === 'string' && Object.hasOwn(rowFields, step);

/** One value per row; a browser sends a single row without list. */
export function columnOf(typed: Typed, name: string): readonly string[] {
  const value = typed[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** The form with more empty rows of that kind. */
export function withMoreRows(typed: Typed, step: RowStep, most: number): Typed {
  const rows = rowsOf(typed, rowFields[step][0], added);
  const wanted = Math.min(rows + added, most);
  return {
    ...typed,
    ...Object.fromEntries(
      rowFields[step].map((name) => {
        const column = columnOf(typed, name);
        return [name, Array.from({ length: wanted }, (_, row) => column[row] ?? '')];
      }),
    ),
  };
}

export const rowsOf = (typed: Typed, name: string, least: number): number =>
  Math.max(columnOf(typed, name).length, least);
