import { isCountryCode } from '../../../config/countries.js';
import type { RegistrationField } from '../../../config/registration-fields.js';
import type { FieldError } from '../../kernel/errors.js';
import {
  invisible,
  invisibleInLine,
  isPlainEmail,
  longestEmail,
  tidy,
  webAddress,
} from '../../kernel/http/text-rules.js';

/** One answer: nothing, a text, or several choices; or what is wrong with it. */
export type ReadAnswer =
  { readonly value: string | readonly string[] | undefined } | { readonly error: FieldError };

/** Reads what a browser, a draft or a spreadsheet holds for one field. It never throws, whatever was sent. */
export type FieldReader = (given: string | readonly string[] | undefined) => ReadAnswer;

/** The longest id of a member. */
const longestId = 60;

/** Made once for each field of each form, not for each registration. */
export function readerOf(field: RegistrationField): FieldReader {
  switch (field.kind) {
    case 'line':
    case 'organization':
      return 'pattern' in field && field.pattern
        ? grouped(text(field.max, invisibleInLine, field.pattern))
        : text(field.max, invisibleInLine);
    case 'name':
      // It stands in mails to whatever address was given, and must not lead anybody anywhere.
      return (given) => refuse(text(field.max, invisibleInLine)(given), webAddress, 'kernel.no-links');
    case 'paragraph':
      return text(field.max, invisible);
    case 'member':
      return text(longestId, invisibleInLine);
    case 'choice':
      return choice((code) => field.choices.includes(code));
    case 'country':
      return choice(isCountryCode);
    case 'choices':
      return choices(field.choices);
    case 'consent':
      return (given) => (given === 'yes' || !given ? { value: given || undefined } : wrong('kernel.consent'));
    case 'email':
      return email;
    case 'phone':
      return phone;
    case 'date':
      return date(field.earliest, field.latest);
    case 'file':
    case 'photo':
      // Bytes come beside the text and belong to the row; see `src/files`.
      return () => ({ value: undefined });
  }
}

/** How an answer that is missing is asked for. */
export const missing = ({ kind }: RegistrationField): FieldError => ({
  code:
    kind === 'choice' || kind === 'country' || kind === 'member' || kind === 'choices'
      ? 'kernel.choice'
      : kind === 'consent'
        ? 'kernel.consent'
        : 'kernel.required',
});

const wrong = (code: string, values: FieldError['values'] = {}): ReadAnswer => ({ error: { code, values } });

/** An emptied field means "nothing". */
const answered =
  (read: (text: string) => ReadAnswer): FieldReader =>
  (given) => {
    if (given === undefined) return { value: undefined };
    if (typeof given !== 'string') return wrong('kernel.required');
    const answer = tidy(given);
    return answer === '' ? { value: undefined } : read(answer);
  };

const text = (max: number, forbidden: RegExp, pattern?: RegExp): FieldReader =>
  answered((value) => {
    if (value.length > max) return wrong('kernel.too-long', { max });
    if (forbidden.test(value)) return wrong('kernel.forbidden-characters');
    if (pattern && !pattern.test(value)) return wrong('registration-field.passportNumber.wrong');
    return { value };
  });

/** A number is typed in groups as it stands in the document, and kept without them. */
const grouped =
  (read: FieldReader): FieldReader =>
  (given) =>
    read(typeof given === 'string' ? given.replace(/[\s-]/g, '') : given);

function refuse(answer: ReadAnswer, pattern: RegExp, code: string): ReadAnswer {
  return 'value' in answer && typeof answer.value === 'string' && pattern.test(answer.value)
    ? wrong(code)
    : answer;
}

const choice = (isOffered: (code: string) => boolean): FieldReader => {
  const read = answered((value) => (isOffered(value) ? { value } : wrong('kernel.choice')));
  return (given) => (Array.isArray(given) ? wrong('kernel.choice') : read(given));
};

/** In the order of the declaration, each once. */
const choices =
  (offered: readonly string[]): FieldReader =>
  (given) => {
    const chosen = typeof given === 'string' ? [given] : (given ?? []);
    const codes = chosen.filter((code) => code !== '');
    if (!codes.every((code) => offered.includes(code))) return wrong('kernel.choice');
    return { value: codes.length === 0 ? undefined : offered.filter((code) => codes.includes(code)) };
  };

const email = answered((value) => {
  if (value.length > longestEmail) return wrong('kernel.too-long', { max: longestEmail });
  return isPlainEmail(value) ? { value } : wrong('kernel.email');
});

/** As it is dialled from abroad: the code of the country, then at most fifteen digits in all (ITU-T E.164). */
const phone = answered((value) => {
  const digits = value.replace(/[\s().\-\u2010-\u2015]/g, '');
  return value.length <= 30 && /^\+[1-9]\d{6,14}$/.test(digits)
    ? { value }
    : wrong('registration-form.phone');
});

const date = (earliest: string, latest: string): FieldReader =>
  answered((value) => {
    if (!isCalendarDate(value)) return wrong('registration-form.date');
    const isWithin = value >= earliest && value <= latest;
    return isWithin
      ? { value }
      : wrong('registration-form.date-between', {
          earliest: midnightOf(earliest),
          latest: midnightOf(latest),
        });
  });

/** A number, because problems of imported rows are kept as JSON. */
const midnightOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** 30 February reads back as 2 March. */
function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value;
}
