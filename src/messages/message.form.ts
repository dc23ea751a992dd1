import { isCountryCode } from '../../config/countries.js';
import { participantCategories } from '../../config/participant-categories.js';
import { attendanceModes } from '../../config/session-kinds.js';
import type { FieldError } from '../kernel/errors.js';
import { ChoiceField, LineField, ParagraphField, WholeNumberField } from '../kernel/http/form-fields.js';
import { type Locale, locales } from '../kernel/i18n/locale.js';
import { registrationStates } from '../registration/registration.states.js';
import type { MessageVersion, MessageVersions } from './message.entity.js';
import { strangePlaceholder } from './message-text.rules.js';

const Subject = (optional: boolean) => LineField({ max: 150, optional });
const Body = (optional: boolean) => ParagraphField({ max: 10_000, optional });

/** The message in each language, and the registration list's filter, under the names of its address. */
export class MessageForm {
  @LineField({ max: 200, optional: true })
  q?: string;

  @ChoiceField(participantCategories.map(({ code }) => code), { optional: true })
  category?: string;

  @LineField({ max: 2, optional: true })
  country?: string;

  @LineField({ max: 60, optional: true })
  delegation?: string;

  @ChoiceField(attendanceModes, { optional: true })
  mode?: string;

  @ChoiceField(registrationStates, { optional: true })
  state?: string;

  @ChoiceField(['yes'], { optional: true })
  attention?: string;

  @Subject(false)
  subjectEn!: string;

  @Body(false)
  bodyEn!: string;

  @Subject(true)
  subjectKo?: string;

  @Body(true)
  bodyKo?: string;

  @Subject(true)
  subjectFr?: string;

  @Body(true)
  bodyFr?: string;

  @Subject(true)
  subjectRu?: string;

  @Body(true)
  bodyRu?: string;

  @Subject(true)
  subjectZh?: string;

  @Body(true)
  bodyZh?: string;
}

/** Only what was seen is sent. */
export class SendForm {
  @WholeNumberField({ min: 1, max: 1_000_000 })
  revision?: number;

  /** How many recipients the organizer was shown. */
  @WholeNumberField({ min: 0, max: 1_000_000 })
  recipients?: number;
}

/** As whom the test is written: a place among the recipients, from 1. */
export class TestForm {
  @WholeNumberField({ min: 1, max: 1_000_000 })
  recipient?: number;
}

const keys = {
  en: { subject: 'subjectEn', body: 'bodyEn' },
  fr: { subject: 'subjectFr', body: 'bodyFr' },
  ru: { subject: 'subjectRu', body: 'bodyRu' },
  zh: { subject: 'subjectZh', body: 'bodyZh' },
  ko: { subject: 'subjectKo', body: 'bodyKo' },
} as const satisfies Record<Locale, Record<keyof MessageVersion, keyof MessageForm>>;

export const versionKeys = (locale: Locale): { subject: keyof MessageForm; body: keyof MessageForm } =>
  keys[locale];

/** What the single fields do not tell: half a version, or braces that mean nothing. */
export function problemsOf(form: MessageForm): Record<string, FieldError> {
  const problems: Record<string, FieldError> = {};
  if (form.country && !isCountryCode(form.country)) problems['country'] = { code: 'kernel.choice' };
  for (const locale of locales) {
    const { subject, body } = keys[locale];
    if (form[subject] && !form[body]) problems[body] = { code: 'messages.half-version' };
    if (form[body] && !form[subject]) problems[subject] = { code: 'messages.half-version' };
    for (const key of [subject, body]) {
      const strange = strangePlaceholder(form[key] ?? '');
      const isButton = key === subject && form[key]?.includes('{area}');
      const placeholder = strange ?? (isButton ? '{area}' : undefined);
      if (placeholder) {
        problems[key] = {
          code: 'messages.unknown-placeholder',
          values: { placeholder: placeholder.slice(0, 40) },
        };
      }
    }
  }
  return problems;
}

export function versionsOf(form: MessageForm): MessageVersions {
  const others = locales.flatMap((locale) => {
    const { subject, body } = { subject: form[keys[locale].subject], body: form[keys[locale].body] };
    return subject && body ? [[locale, { subject, body }] as const] : [];
  });
  return { ...Object.fromEntries(others), en: { subject: form.subjectEn, body: form.bodyEn } };
}

export function filterFieldsOf({
  q,
  category,
  country,
  delegation,
  mode,
  state,
  attention,
}: MessageForm): Record<string, string> {
  const entries = Object.entries({ q, category, country, delegation, mode, state, attention });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => Boolean(entry[1])));
}
