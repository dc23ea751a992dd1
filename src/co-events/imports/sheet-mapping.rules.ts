import { fold } from '../../kernel/folded-text.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import { sheetTexts } from './sheet.texts.js';

/** What a column of a host's sheet can say. */
export const sheetFields = [
  'title',
  'text',
  'kind',
  'mode',
  'startsOn',
  'startTime',
  'endsOn',
  'endTime',
  'zone',
  'country',
  'city',
  'venue',
  'address',
  'latitude',
  'longitude',
  'languages',
  'organizers',
  'partners',
  'websiteUrl',
  'registrationUrl',
  'registrationDeadline',
  'sdgTargets',
  'accessibility',
] as const;
export type SheetField = (typeof sheetFields)[number];

export const isSheetField = (value: unknown): value is SheetField =>
  sheetFields.some((field) => field === value);

/** Without them no row can be a co-event. */
export const neededFields = ['title', 'startsOn'] as const satisfies readonly SheetField[];

/** By field, the number of its column. */
export type SheetMapping = Partial<Record<SheetField, number>>;

/** What holds for every row that does not say it itself. */
export interface SheetDefaults {
  /** The language of titles and texts. */
  locale: Locale;
  country: string;
  city: string;
  organizer: string;
}

/** A first guess by the headings, in any language of the forum or by the field's own name. */
export function guessedMapping(headings: readonly string[]): SheetMapping {
  const columns = new Map(headings.map((heading, index) => [wordOf(heading), index] as const).reverse());
  const found = sheetFields.flatMap((field) => {
    const names = [field, ...locales.map((locale) => sheetTexts.in(locale)(`field.${field}`))];
    const column = names.map((name) => columns.get(wordOf(name))).find((each) => each !== undefined);
    return column === undefined ? [] : [[field, column] as const];
  });
  return Object.fromEntries(found);
}

const wordOf = (heading: string): string => fold(heading).replace(/[^\p{L}\p{N}]+/gu, '');
