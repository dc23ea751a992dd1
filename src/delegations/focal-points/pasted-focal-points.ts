import { countryName } from '../../../config/countries.js';
import { fold } from '../../kernel/folded-text.js';
import type { FieldError } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { languageNameIn, localeNames, locales } from '../../kernel/i18n/locale.js';
import type { NamedDelegation } from '../../people/delegation-name.js';
import type { SheetRow } from '../../sheets/sheet.js';
import { FocalPointForm } from './focal-point.forms.js';

/** A line that names a focal point of one delegation. */
export interface NamedInList {
  delegationId: string;
  form: FocalPointForm;
}

export interface ListProblem {
  line: number;
  /** The cell that is wrong, shortened. */
  written: string;
  code: string;
  values?: FieldError['values'];
}

export interface FocalPointList {
  named: NamedInList[];
  problems: ListProblem[];
}

/**
 * Reads a list of focal points, one a line: whose, name, address, language of mails, function. A member is known by its name in any
 * language of the forum or by its country code, an organization by its name.
 */
export async function readFocalPoints(
  rows: readonly SheetRow[],
  delegations: readonly NamedDelegation[],
): Promise<FocalPointList> {
  const known = idsByName(delegations);
  const list: FocalPointList = { named: [], problems: [] };
  for (const { line, cells } of rows) {
    const [delegation = '', name = '', email = '', locale = '', functionTitle = ''] = cells;
    const written: Partial<Record<string, string>> = { name, email, locale, functionTitle };
    const delegationId = known.get(fold(delegation));
    const read = await readForm(FocalPointForm, { ...written, locale: localeOf(locale) });
    if (!delegationId) list.problems.push(problem(line, delegation, 'focal-point-list.unknown-delegation'));
    else if (read.ok) list.named.push({ delegationId, form: read.form });
    for (const [field, { code, values }] of read.ok ? [] : Object.entries(read.errors))
      list.problems.push(problem(line, written[field] ?? '', unknownWords[field] ?? code, values));
  }
  return list;
}

/** In a cell there is nothing to choose from. */
const unknownWords: Partial<Record<string, string>> = { locale: 'focal-point-list.unknown-language' };

const problem = (
  line: number,
  written: string,
  code: string,
  values?: FieldError['values'],
): ListProblem => ({
  ...{ line, code, values },
  written: written.slice(0, 80),
});

function idsByName(delegations: readonly NamedDelegation[]): Map<string, string> {
  const known = new Map<string, string>();
  for (const { id, name, memberId } of delegations) {
    const country = memberId?.toUpperCase();
    const names = country ? [country, ...locales.map((locale) => countryName(country, locale))] : [];
    for (const each of [name, ...names]) known.set(fold(each), id);
  }
  return known;
}

/** English where nothing is said; what nobody understands is left for the form to refuse. */
function localeOf(written: string): string {
  if (written === '') return 'en';
  const wanted = fold(written);
  const known = locales.find((locale) =>
    [locale, localeNames[locale], ...locales.map((other) => languageNameIn(locale, other))].some(
      (name) => fold(name) === wanted,
    ),
  );
  return known ?? written;
}
