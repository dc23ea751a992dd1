import { fold } from '../../kernel/folded-text.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import { sheetFieldTexts } from './sheet-fields.texts.js';

/** What a sheet can be a list of. */
export const sheetKinds = ['sessions', 'speakers'] as const;
export type SheetKind = (typeof sheetKinds)[number];
export const isSheetKind = (value: unknown): value is SheetKind => sheetKinds.some((kind) => kind === value);

/** What a column can say of a session. */
export const sessionFields = [
  'id',
  ...locales.map((locale) => `title-${locale}` as const),
  'kind',
  'track',
  'date',
  'start',
  'end',
  'room',
  'speakers',
  'organizers',
  'partners',
  'languages',
  'access',
  'sdgTargets',
  ...locales.map((locale) => `abstract-${locale}` as const),
] as const;
export type SessionField = (typeof sessionFields)[number];

/** What a column can say of a speaker. */
export const speakerFields = [
  'id',
  'name',
  'originalName',
  'functionTitle',
  'organization',
  'country',
  ...locales.map((locale) => `biography-${locale}` as const),
] as const;
export type SpeakerField = (typeof speakerFields)[number];

export type SheetField = SessionField | SpeakerField;
export const fieldsOf: { sessions: readonly SessionField[]; speakers: readonly SpeakerField[] } = {
  sessions: sessionFields,
  speakers: speakerFields,
};

/** By field, the number of its column. */
export type SheetMapping = Partial<Record<SheetField, number>>;

export const sheetFieldLabel = (field: SheetField, locale: Locale): string => {
  const [name = '', language] = field.split('-');
  const t = sheetFieldTexts.in(locale);
  if (!sheetFieldTexts.has(name)) return field;
  return language ? `${t(name)} (${language})` : t(name);
};

/** A first guess by the headings: as they are exported in any language, or by the field's own name. */
export function guessedMapping(kind: SheetKind, headings: readonly string[]): SheetMapping {
  const columns = new Map(headings.map((heading, index) => [wordOf(heading), index] as const).reverse());
  const found = fieldsOf[kind].flatMap((field) => {
    const names = [field, ...locales.map((locale) => sheetFieldLabel(field, locale))];
    // A sheet in one language names its title just so.
    const plain = field.endsWith('-en')
      ? [...names, field.slice(0, -3), sheetFieldTexts.in('ko')(plainName(field))]
      : names;
    const column = plain.map((name) => columns.get(wordOf(name))).find((each) => each !== undefined);
    return column === undefined ? [] : [[field, column] as const];
  });
  return Object.fromEntries(found);
}

const plainName = (field: SheetField): 'title' | 'abstract' | 'biography' =>
  field.startsWith('title') ? 'title' : field.startsWith('abstract') ? 'abstract' : 'biography';

const wordOf = (heading: string): string => fold(heading).replace(/[^\p{L}\p{N}]+/gu, '');

/** Without it no row can be one. */
export const hasNeeded = (kind: SheetKind, mapping: SheetMapping): boolean =>
  kind === 'speakers'
    ? mapping.name !== undefined
    : locales.some((locale) => mapping[`title-${locale}`] !== undefined) || mapping.id !== undefined;
