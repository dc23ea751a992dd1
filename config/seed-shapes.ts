/** The shapes of the files in seeds/. `null` means that the fact was not found; see seeds/README.md. */
export interface SeedFiles {
  members: Seed<MemberSeed>;
  organizations: Seed<OrganizationSeed>;
  rooms: Seed<RoomSeed> & { readonly meta: { readonly mainVenue: VenueSeed } };
  'sdg-targets': Seed<SdgTargetSeed>;
  sessions: Seed<SessionSeed>;
  speakers: Seed<SpeakerSeed>;
  tracks: Seed<TrackSeed>;
  vocabulary: Seed<VocabularySeed>;
  'wcd-events': Seed<CoEventSeed>;
  'rehearsal/registrations': Seed<RehearsalRegistrationSeed>;
  'translations/sessions.ko': Seed<SessionTitleSeed>;
}
export type SeedName = keyof SeedFiles;

export interface Seed<Item> {
  readonly meta: { readonly about: string };
  readonly items: readonly Item[];
}

/** Where a fact comes from: addresses of pages, and whether they state it or it was derived from them. */
interface Sourced {
  readonly basis: string;
  readonly source: readonly string[];
}

export interface MemberSeed extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly regional: boolean;
  readonly iso2: string;
  readonly iso3: string;
  readonly isoNumeric: string;
  readonly subregionCode: string | null;
  readonly subregion: string | null;
  readonly specialNeeds: readonly string[] | null;
}

export interface OrganizationSeed extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly type: string;
  readonly country: string | null;
  readonly roleAtForum: string;
  readonly note: string | null;
}

export interface VenueSeed {
  readonly id: string;
  readonly name: string;
  readonly nameKo: string;
  readonly city: string;
  readonly country: string;
  readonly timezone: string;
}

export interface RoomSeed extends Sourced {
  readonly id: string;
  readonly venue: string;
  readonly name: string | null;
  readonly floor: string | null;
  readonly kind: string;
  readonly areaM2: number | null;
  readonly capacityTheatre: number | null;
  readonly capacityPeople?: number;
  /** Not the room's own figure, but the most that any meeting room of the venue holds. */
  readonly capacityCeiling?: number;
  readonly divisibleInto?: string;
  readonly timezone: string;
}

export interface SdgTargetSeed extends Sourced {
  readonly code: string;
  readonly shortName: string;
  readonly kind: string;
  readonly tracksSuggested: readonly string[];
}

/** Times are the wall clock in `timezone`, `2023-10-23T09:00:00` without an offset. */
export interface SessionSeed extends Sourced {
  readonly id: string;
  readonly title: string;
  readonly titleOriginal: string | null;
  readonly titleLanguage: string;
  readonly titleBasis: string;
  readonly type: string;
  readonly date: string | null;
  readonly dateEnd: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly timezone: string;
  readonly allDay: boolean;
  readonly venue: string | null;
  readonly room: string | null;
  readonly roomId: string | null;
  readonly track: string | null;
  readonly access: string | null;
  readonly programmeBlock: string | null;
  readonly organisers: readonly string[];
  readonly organiserIds: readonly (string | null)[];
  readonly partners: readonly string[];
  readonly partnerIds: readonly (string | null)[];
  readonly speakers: readonly SessionSpeakerSeed[];
  readonly description: string | null;
  readonly notes: readonly string[];
}

export interface SessionSpeakerSeed {
  readonly name: string;
  /** The office that the person holds. */
  readonly role: string | null;
  readonly organisation: string | null;
  /** What the person does in the session, in the source's words: see `speakerRoleOf`. */
  readonly function: string;
  readonly speakerId: string;
  readonly organisationId: string | null;
}

export interface SpeakerSeed extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly nameOriginal: string | null;
  readonly role: string | null;
  /** A minister or senior official of a national government: see seeds/README.md. */
  readonly ministerial: boolean;
  readonly ministerialBasis: string | null;
  readonly organisation: string | null;
  readonly organisationId: string | null;
  readonly participantCategory: string | null;
  readonly country: string | null;
  readonly kind: string;
  readonly sessions: readonly { readonly session: string; readonly function: string }[];
}

export interface TrackSeed extends Sourced {
  readonly id: string;
  readonly order: number;
  readonly name: string;
  readonly nameKo: string;
  readonly workingNameApril2023Ko: string;
  readonly plenary: string;
  readonly parallelBlocks: readonly string[];
}

export interface VocabularySeed {
  readonly list: string;
  readonly code: string;
  readonly label: string;
  readonly basis: string;
  readonly source: string | null;
  readonly note: string | null;
}

/** Dates and times are local to `timezone`. */
export interface CoEventSeed extends Sourced {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly observance: string;
  readonly city: string | null;
  readonly country: string;
  readonly venue: string | null;
  readonly timezone: string;
  readonly startDate: string;
  readonly endDate: string | null;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly mode: string | null;
  readonly organisers: readonly string[];
  readonly partners: readonly string[];
  readonly language: string | null;
  readonly registration: { readonly closesLocal?: string } | null;
  readonly notes: readonly string[];
}

/** A person who does not exist, so that an organizer can rehearse. */
export interface RehearsalRegistrationSeed {
  readonly id: string;
  readonly fictitious: boolean;
  readonly givenName: string;
  readonly familyName: string;
  readonly displayName: string;
  readonly originalScriptName: string | null;
  readonly email: string;
  readonly locale: string;
  readonly category: string;
  readonly kind: string | null;
  /** An id of members.json where the category is designated by a member or an associate member. */
  readonly member: string | null;
  readonly organization: string | null;
  readonly country: string;
  readonly functionTitle: string;
  readonly mode: string;
  readonly accessNeeds: string | null;
  readonly state: string;
  /** Days before the start of the rehearsal clock on which the registration was submitted. */
  readonly daysBeforeStart: number;
  readonly decisionReason: string | null;
  readonly gender: string | null;
  readonly publication: string;
  /** Dates of the forum. */
  readonly days: readonly string[] | null;
  /** In the delegation of her member. */
  readonly delegationRole: string | null;
  /** Whether she answers for the delegation of her member. */
  readonly focalPoint: boolean;
  /** Whether she is offered the place for which she waits. */
  readonly offered: boolean;
  /** What an approved person wishes her function to be changed to. */
  readonly wishedFunctionTitle: string | null;
}

export interface SessionTitleSeed {
  readonly id: string;
  readonly title: string;
  readonly basis: string;
}
