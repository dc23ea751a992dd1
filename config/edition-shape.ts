import type { Locale } from '../src/kernel/i18n/locale.js';
import type { ParticipantCategoryCode } from './participant-categories.js';
import type { EditionTextKey } from './edition.texts.js';

/** What one edition of the forum declares. Clock times are the wall clock at the venue, in `zone`. */
export interface Edition {
  readonly acronym: string;
  readonly name: Readonly<Record<Locale, string>>;
  readonly theme: Wording;
  readonly city: Readonly<Record<Locale, string>>;
  readonly country: { readonly code: string; readonly name: Readonly<Record<Locale, string>> };
  /** `id` is the main venue of seeds/rooms.json. */
  readonly venue: { readonly id: string; readonly name: Wording };
  /** IANA zone in which sessions are entered and shown. */
  readonly zone: string;
  readonly days: readonly ForumDay[];
  /** The forum's own entry in a participant's calendar: from the opening to the closing. */
  readonly forumProper: LocalPeriod;
  readonly organizers: readonly ForumOrganizer[];
  /** The part of every calendar UID behind the `@`; it must never change once a feed is public. */
  readonly uidDomain: string;
  /** Outside of it only who was invited can register. A category may have bounds of its own. */
  readonly registration: RegistrationPeriod & {
    readonly byCategory?: Readonly<Partial<Record<ParticipantCategoryCode, Partial<RegistrationPeriod>>>>;
  };
  /** Where the application's clock starts when nothing else is configured: a value of REHEARSAL_CLOCK. */
  readonly rehearsalClock: string;
  readonly languages: readonly Locale[];
  readonly privacy: {
    /** Changes whenever the meaning of the notice changes; each consent keeps the version it was given to. */
    readonly noticeVersion: string;
    /** Days after the last day of the forum on which personal data is purged. */
    readonly retentionDays: number;
  };
}

/** A wording that exists at least in English. */
export type Wording = Readonly<{ en: string } & Partial<Record<Locale, string>>>;

/** `2023-10-23` */
export type LocalDate = `${number}-${number}-${number}`;

/** `2023-10-23T09:00`, the clock on the wall of a place; it means an instant only together with that place's zone. */
export type LocalDateTime = `${LocalDate}T${number}:${number}`;

export interface RegistrationPeriod {
  readonly opens: LocalDateTime;
  readonly closes: LocalDateTime;
}

export interface LocalPeriod {
  readonly start: LocalDateTime;
  readonly end: LocalDateTime;
}

export interface ForumDay {
  readonly date: LocalDate;
  readonly label: EditionTextKey;
}

/** `organization` is an id of seeds/organizations.json. */
export interface ForumOrganizer {
  readonly organization: string;
  readonly role: EditionTextKey;
}

/** The wording in that language, or in English where there is none. */
export const wordingIn = (wording: Wording, locale: Locale): string => wording[locale] ?? wording.en;
