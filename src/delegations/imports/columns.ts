import { fold } from '../../kernel/folded-text.js';
import type { SheetRow } from '../../sheets/sheet.js';
import { locales } from '../../kernel/i18n/locale.js';
import { delegationsTexts } from '../delegations.texts.js';
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
    const field = fieldOf(cell);
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** The table from its headings on: official lists have titles above them. */
export function fromHeadings(rows: readonly SheetRow[]): SheetRow[] {
  const counts = rows.slice(0, titleRows).map(({ cells }) => understood(cells));
  const most = Math.max(0, ...counts);
  return rows.slice(most < fewestHeadings ? 0 : counts.indexOf(most));
}

export const hasHeadings = (rows: readonly SheetRow[]): boolean =>
  rows.slice(0, titleRows).some(({ cells }) => understood(cells) >= fewestHeadings);

const titleRows = 20;
/** A word in a title may happen to be one of the headings. */
const fewestHeadings = 2;

const understood = (cells: readonly string[]): number => mappingOf(cells).filter(Boolean).length;

/** Fields that nobody can be registered without, and that no column holds. */
export function missingFields(mapping: ColumnMapping): ColumnField[] {
  const has = (field: ColumnField) => mapping.includes(field);
  const needed: ColumnField[] = ['functionTitle', 'email'];
  return [
    ...(has('familyName') || has('name') ? [] : (['familyName'] as const)),
    ...needed.filter((field) => !has(field)),
  ];
}

/** As a whole, or in two languages that mean the same: "직위 / Title", "전자우편 (E-mail)". */
function fieldOf(heading: string): ColumnField | undefined {
  const whole = fieldsByHeading.get(plain(heading));
  if (whole) return whole;
  const parts = heading.split(/[()（）/|\n]+/).map((part) => fieldsByHeading.get(plain(part)));
  const fields = new Set(parts.filter((field) => field !== undefined));
  return fields.size === 1 ? [...fields][0] : undefined;
}

/** "E-Mail", "e mail *" and "email" are one heading. */
const plain = (heading: string): string => fold(heading).replace(/[^\p{L}\p{N}]+/gu, '');

/** The names that the fields have on our own pages and tables, which come back. */
export const columnLabels = {
  role: 'role',
  precedence: 'precedence',
  familyName: 'family-name',
  givenName: 'given-name',
  name: 'full-name',
  originalScriptName: 'original-name',
  functionTitle: 'function',
  email: 'email',
  mode: 'mode',
  gender: 'gender',
} as const satisfies Record<ColumnField, string>;

const ownHeadings = (field: ColumnField): string[] =>
  locales.map((locale) => delegationsTexts.in(locale)(columnLabels[field]));

const fieldsByHeading = new Map(
  columnFields.flatMap((field) =>
    [...ownHeadings(field), ...headings[field]].map((heading) => [plain(heading), field] as const),
  ),
);
