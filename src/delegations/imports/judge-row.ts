import type { ErrorValues } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import type { SheetRow } from '../../sheets/sheet.js';
import { DelegateForm, type UnsaidField, unsaidFields } from '../roster/delegate.form.js';
import { codeOf } from './cell-words.js';
import type { ColumnField, ColumnMapping } from './columns.js';

/** Why a row is not taken: where in the table, which field, and the code of the text that says it. */
export interface RowProblem {
  line: number;
  field: string;
  code: string;
  values?: ErrorValues;
  /** What stands in the cell, shortened. */
  written: string;
}

export type JudgedRow =
  | {
      line: number;
      ok: true;
      form: DelegateForm;
      /** Fields of the form that the row says nothing of: whoever is in the delegation already keeps hers. */
      unsaid: UnsaidField[];
    }
  | { line: number; ok: false; problems: RowProblem[] };

/** One row of the table as the form that a person would have filled in. Nothing is guessed but the usual: a delegate, in person. */
export async function judgeRow(row: SheetRow, mapping: ColumnMapping): Promise<JudgedRow> {
  const written = fieldsOf(row, mapping);
  const read = await readForm(DelegateForm, written);
  if (read.ok) return { line: row.line, ok: true, form: read.form, unsaid: unsaidIn(row, mapping) };
  const problems = Object.entries(read.errors).map(([field, { code, values }]) => ({
    line: row.line,
    field,
    code: unknownWords[field] ?? code,
    ...(values ? { values } : {}),
    written: (written[field] ?? '').slice(0, 80),
  }));
  return { line: row.line, ok: false, problems };
}

/** In a cell there is nothing to choose from: the text names the words that are understood. */
const unknownWords: Partial<Record<string, string>> = {
  role: 'delegations.unknown-role',
  mode: 'delegations.unknown-mode',
  gender: 'delegations.unknown-gender',
};

/** By field of `DelegateForm`. */
type Written = Partial<Record<string, string>>;

function fieldsOf({ cells }: SheetRow, mapping: ColumnMapping): Written {
  const cell = (field: ColumnField): string => {
    const index = mapping.indexOf(field);
    return index === -1 ? '' : inOneLine(cells[index] ?? '');
  };
  return {
    ...namesOf(cell),
    role: codeOf.role(cell('role')) || 'delegate',
    precedence: cell('precedence').replace(/\.0*$/, ''),
    functionTitle: cell('functionTitle'),
    email: cell('email'),
    mode: codeOf.mode(cell('mode')) || 'in-person',
    gender: codeOf.gender(cell('gender')),
  };
}

/** People break lines within a cell to make it narrow. */
const inOneLine = (cell: string): string => cell.replace(/\s*[\r\n\t]+\s*/g, ' ');

function unsaidIn({ cells }: SheetRow, mapping: ColumnMapping): UnsaidField[] {
  const isSaid = (field: ColumnField): boolean => {
    const index = mapping.indexOf(field);
    return index !== -1 && (cells[index] ?? '') !== '';
  };
  const hasWholeName = isSaid('name') && !isSaid('familyName');
  return unsaidFields.filter((field) => !isSaid(field) && !(field === 'givenName' && hasWholeName));
}

function namesOf(cell: (field: ColumnField) => string): Written {
  const originalScriptName = cell('originalScriptName');
  const whole = cell('name');
  const names =
    cell('familyName') || !whole
      ? { familyName: cell('familyName'), givenName: cell('givenName') }
      : divided(whole);
  return { ...names, originalScriptName };
}

/** "Hong, Gil-dong" and "HONG Gil-dong" say which is the family name; any other order does not, and stays whole. */
function divided(name: string): { familyName: string; givenName: string } {
  const [before = '', after] = name.split(/,(.*)/s);
  if (after?.trim()) return { familyName: before.trim(), givenName: after.trim() };
  const words = name.split(/\s+/);
  const capital = words.filter(isCapital);
  return capital.length > 0 && capital.length < words.length
    ? { familyName: capital.join(' '), givenName: words.filter((word) => !isCapital(word)).join(' ') }
    : { familyName: name, givenName: '' };
}

const isCapital = (word: string): boolean => /^\p{Lu}[\p{Lu}'’-]+$/u.test(word);
