import { fold } from '../../kernel/folded-text.js';
import { headings } from './headings.js';

/** What a column of the table may hold: a field of the delegate, or her whole name in one cell. */
export const columnFields = [
  'role',
  'precedence',
  'familyName',
  'givenName',
  'name',
  'originalScriptName',
  'functionTitle',
  'email',
  'mode',
  'gender',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** For each column of the table, the field that it holds; null: it is left out. */
export type ColumnMapping = (ColumnField | null)[];

export const isColumnField = (value: unknown): value is ColumnField =>
  columnFields.some((field) => field === value);

/** Reads the row of headings, in whichever of the forum's languages it is written. Of two columns alike the first counts. */
export function mappingOf(headingCells: readonly string[]): ColumnMapping {
  const taken = new Set<ColumnField>();
  return headingCells.map((cell) => {
    const field = fieldsByHeading.get(plain(cell));
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** Fields that nobody can be registered without, and that no column holds. */
export function missingFields(mapping: ColumnMapping): ColumnField[] {
  const has = (field: ColumnField) => mapping.includes(field);
  const needed: ColumnField[] = ['functionTitle', 'email'];
  return [
    ...(has('familyName') || has('name') ? [] : (['familyName'] as const)),
    ...needed.filter((field) => !has(field)),
  ];
}

/** "E-Mail", "e mail *" and "email" are one heading. */
const plain = (heading: string): string => fold(heading).replace(/[^\p{L}\p{N}]+/gu, '');

const fieldsByHeading = new Map(
  columnFields.flatMap((field) => headings[field].map((heading) => [plain(heading), field] as const)),
);
