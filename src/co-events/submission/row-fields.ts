import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsString, Matches, MaxLength } from 'class-validator';
import { LineField, ParagraphField } from '../../kernel/http/form-fields.js';

/** What would be read as markup elsewhere; here it would be shown as it was typed. A lone `<` is not meant. */
const noMarkup = Matches(/^(?!.*<\/?[a-z][^<>]*>)/is, { message: 'co-event-form.no-markup' });

interface Length {
  max: number;
  optional?: boolean;
}

/** One line that the public reads. */
export const PublicLine = (length: Length) => applyDecorators(LineField(length), noMarkup);

/** Several lines that the public reads. */
export const PublicText = (length: Length) => applyDecorators(ParagraphField(length), noMarkup);

/**
 * One column of rows that repeat, such as the hours of several days: as many values as there are rows, empty ones too, so that
 * the columns keep step. Initialize the property.
 */
export const ColumnField = ({ max, rows }: { max: number; rows: number }) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => {
      const given: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
      return given.map((each) => (typeof each === 'string' ? each.normalize('NFC').trim() : each));
    }),
    ArrayMaxSize(rows, { message: 'co-event-form.too-many-rows', context: { rows } }),
    IsString({ each: true, message: 'kernel.required' }),
    MaxLength(max, { each: true, message: 'kernel.too-long', context: { max } }),
    Matches(/^(?!.*(<\/?[a-z][^<>]*>|[\p{Cc}\u202a-\u202e\u2066-\u2069]))/isu, {
      each: true,
      message: 'kernel.forbidden-characters',
    }),
  );

/** Degrees such as `37.2636` or `-77,05`, as text: they are read when the place is. */
export const DegreesField = () =>
  applyDecorators(
    LineField({ max: 20, optional: true }),
    Matches(/^[+-]?\d{1,3}([.,]\d{1,12})?$/, { message: 'co-event-form.degrees' }),
  );

export const DateField = ({ optional = false } = {}) =>
  applyDecorators(
    LineField({ max: 10, optional }),
    Matches(/^\d{4}-\d\d-\d\d$/, { message: 'co-events.date' }),
  );

export const TimeField = () =>
  applyDecorators(
    LineField({ max: 5, optional: true }),
    Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'co-events.time' }),
  );
