import { createHash } from 'node:crypto';
import type { FieldError } from '../../kernel/errors.js';
import { fold } from '../../kernel/folded-text.js';
import type { Typed } from '../../kernel/http/form.js';
import type { CoEventContent } from '../co-event-content.js';
import { cityNamed } from '../places/cities.js';
import { commonLanguages } from '../submission/co-event.forms.js';
import type { FindOrganization } from '../submission/form-content.js';
import { completed } from '../submission/place-completion.js';
import { readCoEvent } from '../submission/read-co-event.js';
import {
  countryFrom,
  dateFrom,
  kindFrom,
  languageFrom,
  modeFrom,
  partsOf,
  timeFrom,
} from './row-words.rules.js';
import {
  isSheetField,
  type SheetDefaults,
  type SheetField,
  type SheetMapping,
} from './sheet-mapping.rules.js';

export interface RowProblem extends FieldError {
  /** Null where it is not about one column. */
  field: SheetField | null;
}

/** A row that was read; `content` only where nothing is wrong with it. */
export interface JudgedRow {
  line: number;
  title: string;
  /** By which the same co-event is known in the same or another sheet of the host. */
  key: string;
  problems: RowProblem[];
  content?: CoEventContent;
}

/** Reads one row as if its host had typed it into the form, with the same rules. */
export async function judgeRow(
  { line, cells }: { line: number; cells: readonly string[] },
  mapping: SheetMapping,
  defaults: SheetDefaults,
  find: FindOrganization,
): Promise<JudgedRow> {
  const problems: RowProblem[] = [];
  const cell = (field: SheetField) => (cells[mapping[field] ?? -1] ?? '').trim();
  const typed = typedOf(cell, defaults, problems);
  const { zone } = completed(typed).typed;
  const read = await readCoEvent({ ...typed, zone: zone ?? '' }, defaults.locale, find);
  const marked = new Set(problems.map(({ field }) => field));
  for (const [name, problem] of Object.entries(read.errors)) {
    const field = fieldOf(name);
    if (!marked.has(field)) problems.push({ ...problem, field });
  }
  const key = keyOf([cell('title'), String(typed['startsOn']), String(typed['startTime']), cell('city')]);
  const row = { line, title: cell('title'), key, problems };
  return problems.length === 0 && read.content ? { ...row, content: read.content } : row;
}

const keyOf = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.map(fold).join('\n')).digest('hex').slice(0, 40);

type Cell = (field: SheetField) => string;

/** What the form would have sent. */
function typedOf(cell: Cell, defaults: SheetDefaults, problems: RowProblem[]): Typed {
  const known = (field: SheetField, read: (text: string) => string | undefined, code: string, usual = '') => {
    const value = cell(field);
    if (!value) return usual;
    const found = read(value);
    if (found === undefined)
      problems.push({ field, code: `co-event-sheet.${code}`, values: { value: value.slice(0, 60) } });
    return found ?? '';
  };
  const { locale } = defaults;
  const startTime = known('startTime', timeFrom, 'time');
  const endTime = known('endTime', timeFrom, 'time');
  const country = known('country', countryFrom, 'unknown-country', defaults.country);
  const city = cell('city') || (country === defaults.country ? defaults.city : '');
  return {
    [`title-${locale}`]: cell('title'),
    [`text-${locale}`]: cell('text'),
    [`accessibility-${locale}`]: cell('accessibility'),
    kind: known('kind', kindFrom, 'unknown-kind', 'observance'),
    mode: known('mode', modeFrom, 'unknown-mode', 'in-person'),
    ...{ country, city, cityId: cityNamed(country, city)?.id ?? '' },
    ...fieldsAsTheyAre(cell),
    startsOn: known('startsOn', dateFrom, 'date'),
    endsOn: known('endsOn', dateFrom, 'date'),
    timing: startTime ? 'hours' : 'all-day',
    ...{ startTime, endTime, endUnknown: startTime && !endTime ? 'yes' : '' },
    ...languagesOf(cell, locale, problems),
    sdgTargets: cell('sdgTargets')
      .split(/[;,\s]+/)
      .filter(Boolean),
    ...organizationsOf(cell, defaults),
  };
}

const fieldsAsTheyAre = (cell: Cell): Typed =>
  Object.fromEntries(
    (
      [
        'venue',
        'address',
        'latitude',
        'longitude',
        'zone',
        'websiteUrl',
        'registrationUrl',
        'registrationDeadline',
      ] as const
    ).map((field) => [
      field,
      field === 'registrationDeadline' ? cell(field).replace(' ', 'T').slice(0, 16) : cell(field),
    ]),
  );

function languagesOf(cell: Cell, usual: string, problems: RowProblem[]): Typed {
  const names = cell('languages')
    .split(/[;,\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
  const tags = names.map((name) => {
    const tag = languageFrom(name);
    if (tag === undefined)
      problems.push({
        field: 'languages',
        code: 'co-event-sheet.unknown-language',
        values: { value: name.slice(0, 60) },
      });
    return tag ?? '';
  });
  const isCommon = (tag: string) => commonLanguages.some((each) => each === tag);
  const given = names.length === 0 ? [usual] : tags;
  return {
    languages: given.filter(isCommon),
    otherLanguage: given.find((tag) => tag && !isCommon(tag)) ?? '',
  };
}

function organizationsOf(cell: Cell, { organizer }: SheetDefaults): Typed {
  const organizers = partsOf(cell('organizers') || organizer);
  const partners = partsOf(cell('partners'));
  return {
    organizationName: [...organizers, ...partners],
    organizationRelation: [...organizers.map(() => 'organizer'), ...partners.map(() => 'partner')],
  };
}

/** Of the form's field: `title-ko` is the title, an organizer's name stands in the column of the organizers. */
function fieldOf(name: string): SheetField | null {
  const plain = name.replace(/-[a-z]{2}$/, '');
  const field = plain.startsWith('organization')
    ? 'organizers'
    : plain === 'otherLanguage'
      ? 'languages'
      : plain;
  return isSheetField(field) ? field : null;
}
