import type { Locale } from '../../kernel/i18n/locale.js';

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

/** By field, the number of its column. */
export type SheetMapping = Partial<Record<SheetField, number>>;

/** What holds for every row that does not say it itself. */
export interface SheetDefaults {
  /** The language of titles and texts. */
  locale: Locale;
  country: string;
  city: string;
}
