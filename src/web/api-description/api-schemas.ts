import { sdgTargets } from '../../../config/sdg-targets.js';
import { sessionAccesses, sessionKinds, sessionModes } from '../../../config/session-kinds.js';
import { locales } from '../../kernel/i18n/locale.js';

/** As much of JSON Schema as the answers need. */
export interface Schema {
  type?: string | readonly string[];
  description?: string;
  format?: string;
  enum?: readonly (string | null)[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: false;
  $ref?: string;
  anyOf?: readonly Schema[];
}

const text: Schema = { type: 'string' };
const maybeText: Schema = { type: ['string', 'null'] };
const number: Schema = { type: 'integer' };
const maybeNumber: Schema = { type: ['number', 'null'] };
const flag: Schema = { type: 'boolean' };
const day: Schema = { type: ['string', 'null'], format: 'date' };
const address: Schema = { type: 'string', format: 'uri' };
const maybeAddress: Schema = { type: ['string', 'null'], format: 'uri' };
const instant: Schema = { type: 'string', format: 'date-time' };
const moment: Schema = {
  type: ['string', 'null'],
  format: 'date-time',
  description: 'With the offset of `timezone`; null while it is not known.',
};

const listOf = (items: Schema): Schema => ({ type: 'array', items });
const oneOf = (values: readonly string[]): Schema => ({ type: 'string', enum: values });
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** Every answer has all of its properties; what is not known is null. */
const whole = (properties: Readonly<Record<string, Schema>>, description?: string): Schema => ({
  type: 'object',
  ...(description === undefined ? {} : { description }),
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

/** A list with the number of all that match. */
export const pageOf = (item: string): Schema => whole({ items: listOf(ref(item)), total: number });

const localizedText: Schema = {
  type: 'object',
  description: 'The wording in each language that there is one in.',
  properties: Object.fromEntries(locales.map((locale) => [locale, text])),
  additionalProperties: false,
};

const localized = ref('LocalizedText');
const bodies = listOf(whole({ id: maybeText, name: text }));
const languages = (description: string): Schema => ({
  anyOf: [listOf(oneOf(locales)), { type: 'null' }],
  description,
});
const named = (more: Readonly<Record<string, Schema>> = {}): Schema =>
  whole({ id: text, name: localized, ...more });

const session = whole({
  id: { type: 'string', description: 'Stable; part of its address.' },
  kind: oneOf(sessionKinds),
  title: localized,
  abstract: { ...localized, description: 'Paragraphs, emphasis, lists and links in Markdown.' },
  status: oneOf(['confirmed', 'cancelled']),
  cancellationReason: maybeText,
  start: moment,
  end: moment,
  timezone: { type: 'string', description: 'IANA zone of the venue.' },
  date: { ...day, description: 'Local date at the venue; may be known without hours.' },
  untilDate: { ...day, description: 'Last local date of an item of several days.' },
  venue: orNull(named()),
  room: orNull(named({ floor: maybeText })),
  track: orNull(named()),
  block: { type: ['string', 'null'], description: 'Session id of the block of simultaneous sessions.' },
  access: oneOf(sessionAccesses),
  mode: oneOf(sessionModes),
  languages: languages('Spoken.'),
  interpretedLanguages: languages('Into which there is interpretation.'),
  sdgTargets: orNull(listOf(oneOf(sdgTargets))),
  capacity: { ...maybeNumber, description: 'Null: one does not sign up.' },
  speakers: listOf(whole({ id: text, name: text, role: text })),
  organizers: bodies,
  partners: bodies,
  agenda: listOf(
    whole({ title: localized, minutes: maybeNumber, speakers: listOf(whole({ id: text, name: text })) }),
  ),
  url: address,
  updatedAt: instant,
});

const coEvent = whole({
  id: text,
  kind: text,
  observance: maybeText,
  title: localized,
  text: localized,
  status: oneOf(['scheduled', 'postponed', 'cancelled']),
  statusNote: maybeText,
  allDay: flag,
  start: moment,
  end: moment,
  previousStart: moment,
  timezone: text,
  date: day,
  untilDate: day,
  endKnown: flag,
  days: { description: 'The hours of each day, where they differ.' },
  registration: whole({ url: maybeAddress, closes: moment }),
  mode: maybeText,
  country: text,
  city: maybeText,
  venue: maybeText,
  address: maybeText,
  latitude: maybeNumber,
  longitude: maybeNumber,
  languages: orNull(listOf(text)),
  sdgTargets: orNull(listOf(oneOf(sdgTargets))),
  organizers: bodies,
  partners: bodies,
  partOf: maybeText,
  website: maybeAddress,
  url: address,
  calendar: address,
  updatedAt: instant,
});

export const schemas: Readonly<Record<string, Schema>> = {
  LocalizedText: localizedText,
  Member: whole({ id: text, name: text, status: text, iso2: maybeText, subregion: maybeText }),
  Session: session,
  CoEvent: coEvent,
  Track: named(),
  Room: named({
    floor: maybeText,
    capacity: maybeNumber,
    venue: orNull(named({ timezone: text })),
  }),
  Speaker: whole({
    id: text,
    name: text,
    originalScriptName: maybeText,
    functionTitle: maybeText,
    organization: maybeText,
    organizationId: maybeText,
    country: maybeText,
    biography: localized,
    languages: listOf(text),
    links: listOf(whole({ label: text, url: address })),
  }),
  Refusal: whole({
    error: {
      type: 'object',
      properties: {
        code: { type: 'string', description: 'Stable, such as `kernel.not-found`.' },
        message: { type: 'string', description: 'In the language of `Accept-Language`.' },
        reference: { type: 'string', description: 'Named in the log.' },
        fields: { type: 'object', description: 'What is wrong, by parameter.' },
      },
      required: ['code', 'message', 'reference'],
    },
  }),
};
