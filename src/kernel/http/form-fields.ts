import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { invisible, invisibleInLine, longestEmail, plainAddress, tidy, webAddress } from './text-rules.js';

interface Length {
  max: number;
  optional?: boolean;
}

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? tidy(value) : value,
);
/** An emptied field means "nothing", so that an optional field is stored as absent. */
const emptyAsNothing = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? tidy(value) || undefined : value,
);

const required = Matches(/\S/, { message: 'kernel.required' });
const isText = IsString({ message: 'kernel.required' });

function text({ max, optional }: Length, forbidden: RegExp) {
  const rules = [
    MaxLength(max, { message: 'kernel.too-long', context: { max } }),
    Matches(new RegExp(`^(?!.*${forbidden.source})`, 'us'), { message: 'kernel.forbidden-characters' }),
  ];
  return optional
    ? applyDecorators(emptyAsNothing, IsOptional(), isText, ...rules)
    : applyDecorators(trimmed, required, isText, ...rules);
}

/** One line of text, trimmed and NFC; counted in UTF-16 units as HTML's maxlength does. */
export const LineField = (length: Length) => text(length, invisibleInLine);

/** The name of a person. It stands in mails to whatever address was given, and must not lead anybody anywhere. */
export const NameField = (length: Length) =>
  applyDecorators(
    LineField(length),
    Matches(new RegExp(`^(?!.*(${webAddress.source}))`, 'is'), { message: 'kernel.no-links' }),
  );

/** Text of several lines. */
export const ParagraphField = (length: Length) => text(length, invisible);

/** An e-mail address as typed, trimmed; lookups use `emailKey`. */
export const EmailField = () =>
  applyDecorators(
    trimmed,
    required,
    MaxLength(longestEmail, { message: 'kernel.too-long', context: { max: longestEmail } }),
    Matches(plainAddress, { message: 'kernel.email' }),
    IsEmail({}, { message: 'kernel.email' }),
  );

/** One of a fixed list of codes. */
export const ChoiceField = (choices: readonly string[], { optional = false } = {}) =>
  applyDecorators(
    ...(optional ? [emptyAsNothing, IsOptional()] : [trimmed]),
    IsIn([...choices], { message: 'kernel.choice' }),
  );

/** Any of a fixed list of codes, in the order of that list. A browser sends nothing (initialize the property), one or several. */
export const ChoicesField = (choices: readonly string[]) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => {
      const given: unknown[] = Array.isArray(value)
        ? value
        : value === undefined || value === ''
          ? []
          : [value];
      const known = choices.filter((choice) => given.includes(choice));
      return given.every((each) => typeof each === 'string' && choices.includes(each)) ? known : given;
    }),
    IsIn([...choices], { each: true, message: 'kernel.choice' }),
  );

/** Any number of ids, each once; a browser sends nothing (initialize the property), one or several, and empty ones for empty fields. */
export const IdsField = ({ max }: { max: number }) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => {
      const given: unknown[] = value === undefined ? [] : [value].flat();
      const ids = given.map((each) => (typeof each === 'string' ? each.trim() : each));
      return [...new Set(ids)].filter((each) => each !== '');
    }),
    IsString({ each: true, message: 'kernel.choice' }),
    MaxLength(max, { each: true, message: 'kernel.choice' }),
  );

/** A tick that must be set; HTML sends nothing when it is not. */
export const ConsentField = ({ code } = { code: 'kernel.consent' }) =>
  applyDecorators(IsIn(['yes'], { message: code }));

/** A whole number, or absent. */
export const WholeNumberField = ({ min, max }: { min: number; max: number }) => {
  const options = { message: 'kernel.whole-number', context: { min, max } };
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => {
      const digits = typeof value === 'string' ? value.trim() : value;
      if (digits === '') return undefined;
      return typeof digits === 'string' && /^-?\d+$/.test(digits) ? Number(digits) : digits;
    }),
    IsOptional(),
    IsInt(options),
    Min(min, options),
    Max(max, options),
  );
};

/** Wall-clock date and time as `<input type=datetime-local>` sends it; the zone is said by the form. */
export const LocalDateTimeField = ({ optional = false } = {}) =>
  applyDecorators(
    ...(optional ? [emptyAsNothing, IsOptional()] : [trimmed]),
    Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, {
      message: 'kernel.date-time',
    }),
  );

/** The field applies only in this case; otherwise whatever was sent for it is ignored. */
export const OnlyIf = ValidateIf;
