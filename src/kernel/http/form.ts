import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import type { FieldError } from '../errors.js';

/** What was typed, by field, as it is shown again beside the errors. */
export type Typed = Record<string, string | string[]>;

export type FormResult<Form> =
  { ok: true; form: Form; typed: Typed } | { ok: false; errors: Record<string, FieldError>; typed: Typed };

/** Fields that every form may carry. */
const carriers = new Set(['idempotencyKey']);

/**
 * Reads a posted form into its class. Unknown fields are refused: they are a stale page or an attempt. The class declares
 * each field by one decorator of `form-fields.ts`, which trims, limits and names the error.
 */
export async function readForm<Form extends object>(
  type: new () => Form,
  body: unknown,
): Promise<FormResult<Form>> {
  const typed = typedOf(body);
  const own = Object.fromEntries(Object.entries(typed).filter(([name]) => !carriers.has(name)));
  const form = plainToInstance(type, own);
  const problems = await validate(form, { stopAtFirstError: true });
  const errors = problems.map((problem): [string, FieldError] => [problem.property, fieldError(problem)]);
  // Every declared field is a property of a new form, whether or not it has a value.
  const declared = new type();
  const unknown = unknownFieldIn(typed, (name) => Object.hasOwn(declared, name));
  const refused = { ...Object.fromEntries(errors), ...unknown };
  return Object.keys(refused).length === 0
    ? { ok: true, form, typed }
    : { ok: false, errors: refused, typed };
}

/** The first field that the form does not have, under its name. */
export function unknownFieldIn(typed: Typed, isKnown: (name: string) => boolean): Record<string, FieldError> {
  const unknown = Object.keys(typed).find((name) => !carriers.has(name) && !isKnown(name));
  return unknown === undefined ? {} : { [unknown]: unknownField(unknown) };
}

/** Strings and lists of strings; anything else cannot come from one of our forms. */
export function typedOf(body: unknown): Typed {
  if (typeof body !== 'object' || body === null) return {};
  const entries = Object.entries(body).filter(
    (entry): entry is [string, string | string[]] =>
      typeof entry[1] === 'string' ||
      (Array.isArray(entry[1]) && entry[1].every((item) => typeof item === 'string')),
  );
  return Object.fromEntries(entries);
}

const unknownField = (name: string): FieldError => ({
  code: 'kernel.unknown-field',
  values: { field: name.slice(0, 40) },
});

function fieldError(problem: ValidationError): FieldError {
  const [kind = '', code = ''] = Object.entries(problem.constraints ?? {})[0] ?? [];
  const values: unknown = problem.contexts?.[kind];
  return { code, values: isErrorValues(values) ? values : {} };
}

const isErrorValues = (value: unknown): value is NonNullable<FieldError['values']> =>
  typeof value === 'object' && value !== null;
