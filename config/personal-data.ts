import type { RegistrationFieldId } from './registration-fields.js';

/**
 * Who gets to see a datum, beside the application. `as-chosen`: participants or everybody, as far as the person has agreed to
 * publication (`publication.ts`).
 */
export type Audience =
  'person' | 'focal-point' | 'host' | 'moderators' | 'organizers' | 'as-chosen' | 'participants' | 'public';

/** What starts a term. `forum` is the end of its last day at the venue; the others happen to the single record. */
export type TermStart =
  | 'forum'
  | 'refusal'
  | 'withdrawal'
  | 'expiry'
  | 'sending'
  | 'arrival'
  | 'settlement'
  | 'request'
  | 'reminder'
  | 'upload';

export interface Term {
  readonly after: TermStart;
  readonly days: number;
}

export interface PersonalDatum {
  readonly audience: readonly Audience[];
  /** The permission with which an organizer sees it; null: none does. */
  readonly permission: string | null;
  /** The first that ends decides; none: it is part of the forum's public record and stays. */
  readonly terms: readonly Term[];
  /** Every look of another person at it is recorded. */
  readonly sensitive: boolean;
}

const after = (start: TermStart, days: number): Term => ({ after: start, days });

// Chosen, as no rule of the United Nations on it was found: half a year covers the report to the Commission at its next
// session; what is needed to receive people goes a month after they have left, and health and beliefs much sooner.
const untilReported = after('forum', 180);
const untilLeft = after('forum', 30);
const unlessComing = [after('refusal', 30), after('withdrawal', 30)];

/** Seen by those who decide on the registration and by the delegation's focal point. */
const registration = {
  audience: ['person', 'focal-point', 'organizers'],
  permission: 'registrations.read',
  terms: [untilReported],
  sensitive: false,
} as const satisfies PersonalDatum;

/** On the badge, and in the list of participants as far as she agrees. */
const badge = { ...registration, audience: [...registration.audience, 'as-chosen'] } as const;

/** Health, beliefs, identity papers: for those who arrange what is needed, and no longer than that. */
const sensitive = {
  audience: ['person', 'organizers'],
  permission: 'registrations.read',
  terms: [after('forum', 14), after('refusal', 7), after('withdrawal', 7)],
  sensitive: true,
} as const satisfies PersonalDatum;

const papers = { ...sensitive, audience: ['person', 'focal-point', 'organizers'] } as const;

/** A field that a registration asks for and that has no row here does not compile. */
const ofRegistrationFields = {
  category: badge,
  kind: badge,
  member: badge,
  organizationName: badge,
  country: badge,
  pressCard: papers,
  formOfAddress: badge,
  givenName: badge,
  familyName: badge,
  displayName: badge,
  originalScriptName: badge,
  functionTitle: badge,
  gender: { ...sensitive, audience: ['person', 'organizers'], terms: registration.terms },
  email: registration,
  phone: { ...registration, terms: [untilLeft, ...unlessComing] },
  mode: registration,
  days: registration,
  languages: registration,
  accessNeeds: sensitive,
  diet: sensitive,
  dietNotes: sensitive,
  visaLetter: { ...registration, terms: [untilLeft, ...unlessComing] },
  nationality: papers,
  birthDate: papers,
  passportNumber: papers,
  passportExpiresOn: papers,
  photo: { ...registration, terms: [untilLeft, after('refusal', 7), after('withdrawal', 7)] },
  publication: registration,
  consent: registration,
} as const satisfies Record<RegistrationFieldId, PersonalDatum>;

const self = ['person'] as const;
const selfAndOrganizers = ['person', 'organizers'] as const;

/** What the application keeps of people beside the fields of a registration. */
const ofEverythingElse = {
  /** Reference, state, times, and to which delegation it belongs. */
  registration,
  /** Who moved it, when and why. */
  decision: registration,
  /** Typed, not sent yet. */
  draft: { audience: self, permission: null, terms: [after('expiry', 0)], sensitive: true },
  /** An address that was invited to register. */
  invitation: {
    audience: selfAndOrganizers,
    permission: 'registrations.invite',
    terms: [untilLeft],
    sensitive: false,
  },
  /** Address, name and language of what signs in. */
  account: {
    audience: selfAndOrganizers,
    permission: 'registrations.read',
    terms: [untilReported],
    sensitive: false,
  },
  signInLink: { audience: [], permission: null, terms: [after('expiry', 30)], sensitive: false },
  session: { audience: [], permission: null, terms: [after('expiry', 1)], sensitive: false },
  /** So that a form that is sent twice counts once. */
  request: { audience: [], permission: null, terms: [after('request', 7)], sensitive: false },
  consent: {
    audience: selfAndOrganizers,
    permission: 'registrations.read',
    terms: [untilReported],
    sensitive: false,
  },
  focalPoint: {
    audience: ['person', 'organizers'],
    permission: 'delegations.read',
    terms: [untilReported],
    sensitive: false,
  },
  /** Notes verbales and letters of nomination, which name persons. */
  credentials: {
    audience: ['focal-point', 'organizers'],
    permission: 'delegations.read',
    terms: [untilReported],
    sensitive: true,
  },
  /** Tables of delegates that a focal point handed in. */
  roster: {
    audience: ['focal-point', 'organizers'],
    permission: 'delegations.read',
    terms: [after('settlement', 30), untilLeft],
    sensitive: true,
  },
  /** To whom, when, how far it came. */
  mail: { audience: selfAndOrganizers, permission: 'mail.read', terms: [untilReported], sensitive: false },
  mailBody: {
    audience: selfAndOrganizers,
    permission: 'mail.read',
    terms: [after('sending', 120), untilReported],
    sensitive: false,
  },
  /** The last mails to somebody whose data are erased. */
  lastMail: {
    audience: [],
    permission: null,
    terms: [after('sending', 1)],
    sensitive: false,
  },
  mailTrouble: {
    audience: ['organizers'],
    permission: 'mail.read',
    terms: [untilReported],
    sensitive: false,
  },
  inboundMail: {
    audience: selfAndOrganizers,
    permission: 'inbox.read',
    terms: [after('settlement', 90), after('arrival', 400)],
    sensitive: false,
  },
  inboundSource: {
    audience: ['organizers'],
    permission: 'inbox.read',
    terms: [after('arrival', 90)],
    sensitive: true,
  },
  ownProgramme: { audience: self, permission: null, terms: [untilReported], sensitive: false },
  calendar: { audience: self, permission: null, terms: [untilReported], sensitive: false },
  calendarAnswer: {
    audience: selfAndOrganizers,
    permission: 'answers.read',
    terms: [untilReported],
    sensitive: false,
  },
  /** Who did what for the forum, and who looked at sensitive data. */
  audit: {
    audience: ['person', 'organizers'],
    permission: 'audit.read',
    terms: [after('forum', 365)],
    sensitive: false,
  },
  /** Name, telephone and language of who offers a co-event. */
  coEventContact: {
    audience: ['person', 'moderators', 'organizers'],
    permission: 'co-events.moderate',
    terms: [untilReported],
    sensitive: false,
  },
  /** Somebody who asked to be reminded of a co-event. */
  coEventReminder: {
    audience: self,
    permission: null,
    terms: [after('reminder', 30), untilLeft],
    sensitive: false,
  },
  moderator: {
    audience: selfAndOrganizers,
    permission: 'co-events.moderators',
    terms: [untilReported],
    sensitive: false,
  },
  /** An upload that no record has taken over. */
  upload: { audience: self, permission: null, terms: [after('upload', 1)], sensitive: true },
  erasure: {
    audience: selfAndOrganizers,
    permission: 'personal-data.read',
    terms: [after('settlement', 365)],
    sensitive: false,
  },
  /** A public function in the printed programme: part of the forum's record. */
  speaker: { audience: ['public'], permission: null, terms: [], sensitive: false },
  /** Biography, photo and links, published as far as she agrees. */
  speakerProfile: {
    audience: ['person', 'organizers', 'as-chosen'],
    permission: 'speakers.edit',
    terms: [untilReported],
    sensitive: false,
  },
  /** Gender and group as she declares them: counted, and shown to nobody. */
  speakerDeclaration: { audience: self, permission: null, terms: [untilReported], sensitive: true },
  speakerAccessNeeds: {
    audience: selfAndOrganizers,
    permission: 'speakers.edit',
    terms: [after('forum', 14)],
    sensitive: true,
  },
  speakerConsent: {
    audience: selfAndOrganizers,
    permission: 'speakers.edit',
    terms: [untilReported],
    sensitive: false,
  },
  /** Invitations to sessions, answers, slides, when she cannot come. */
  speaking: {
    audience: selfAndOrganizers,
    permission: 'speakers.edit',
    terms: [untilReported],
    sensitive: false,
  },
} as const satisfies Record<string, PersonalDatum>;

const table = { ...ofRegistrationFields, ...ofEverythingElse };

export type PersonalDatumId = keyof typeof table;
/** What is not asked by the registration's forms. */
export type OtherDatumId = keyof typeof ofEverythingElse;

/** For each personal datum that the application keeps: who sees it, how long it is kept, whether it is sensitive. */
export const personalData: Readonly<Record<PersonalDatumId, PersonalDatum>> = table;

export const isPersonalDatumId = (id: string): id is PersonalDatumId => Object.hasOwn(table, id);

export const personalDatumIds: readonly PersonalDatumId[] = Object.keys(table).filter(isPersonalDatumId);

export const isSensitive = (id: PersonalDatumId): boolean => personalData[id].sensitive;
