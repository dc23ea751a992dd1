import type { FieldError } from '../../kernel/errors.js';
import { readForm, type Typed } from '../../kernel/http/form.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { CoEventContent } from '../co-event-content.js';
import type { City } from '../places/cities.js';
import { AnswerForm, CoEventForm, ContactForm } from './co-event.forms.js';
import { contentFrom, type FindOrganization, problemsOfForm } from './form-content.js';
import { completed } from './place-completion.js';

/** What comes with a posted form and says nothing of the co-event. */
const carriers = new Set(['step', 'revision', 'stamp', 'homepage', 'idempotencyKey']);
const contactFields = new Set(Object.keys(new ContactForm()));
const answerFields = new Set(Object.keys(new AnswerForm()));

export interface ReadCoEvent {
  /** As it is shown again: with what is known of the place. */
  typed: Typed;
  errors: Record<string, FieldError>;
  /** To choose from, where several cities were meant. */
  cities: City[];
  /** Only where nothing is wrong. */
  content?: CoEventContent;
}

/** Reads the co-event out of a form; what else the form holds is passed by. */
export async function readCoEvent(
  typed: Typed,
  locale: Locale,
  find: FindOrganization,
): Promise<ReadCoEvent> {
  const { typed: filled, errors: suggested, cities } = completed(typed);
  const isOwn = ([name]: [string, unknown]) =>
    !carriers.has(name) && !contactFields.has(name) && !answerFields.has(name);
  const read = await readForm(CoEventForm, Object.fromEntries(Object.entries(filled).filter(isOwn)));
  if (!read.ok) return { typed: filled, errors: { ...read.errors, ...suggested }, cities };
  const content = contentFrom(read.form, find);
  const errors = { ...problemsOfForm(read.form, content, locale), ...suggested };
  return Object.keys(errors).length === 0
    ? { typed: filled, errors, cities, content }
    : { typed: filled, errors, cities };
}

export interface ReadContact {
  errors: Record<string, FieldError>;
  contact?: ContactForm;
}

export async function readContact(typed: Typed): Promise<ReadContact> {
  const read = await readForm(ContactForm, only(contactFields, typed));
  return read.ok ? { errors: {}, contact: read.form } : { errors: read.errors };
}

/** The answer to a moderator's question; its mistakes under its own name. */
export async function readAnswer(
  typed: Typed,
): Promise<{ answer: string | null; errors: Record<string, FieldError> }> {
  const read = await readForm(AnswerForm, only(answerFields, typed));
  return read.ok ? { answer: read.form.answer ?? null, errors: {} } : { answer: null, errors: read.errors };
}

/** Only strings and lists of strings: nothing else comes from one of our forms. */
export function typedOf(body: unknown): Typed {
  if (typeof body !== 'object' || body === null) return {};
  const isText = (value: unknown): value is string => typeof value === 'string';
  return Object.fromEntries(
    Object.entries(body).filter(
      (entry): entry is [string, string | string[]] =>
        isText(entry[1]) || (Array.isArray(entry[1]) && entry[1].every(isText)),
    ),
  );
}

const only = (names: ReadonlySet<string>, typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => names.has(name)));
