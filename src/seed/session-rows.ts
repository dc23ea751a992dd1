import { isSessionAccess, isSessionKind, speakerRoleOf } from '../../config/session-kinds.js';
import type { SessionSeed } from '../../config/seed-shapes.js';
import { edition } from '../../config/edition.js';
import { readSeed } from '../../config/seed-file.js';
import { instantAt } from '../kernel/zoned-time.js';
import type { Slot } from '../scheduling/slot.entity.js';
import { emptySession } from '../sessions/empty-session.js';
import type { SessionOrganization } from '../sessions/session-organization.entity.js';
import type { SessionSpeaker } from '../sessions/session-speaker.entity.js';
import type { Session } from '../sessions/session.entity.js';
import type { Track } from '../sessions/track.entity.js';
import { knownId } from './people-rows.js';
import type { PlaceRows } from './place-rows.js';

export interface SessionRows {
  tracks: Track[];
  sessions: Session[];
  slots: Slot[];
  parts: SessionSpeaker[];
  organizations: SessionOrganization[];
}

/** `organizations` are the ids that exist; a body without an entry of its own is kept by its name. */
export function sessionRows(places: PlaceRows, organizations: ReadonlySet<string>): SessionRows {
  const seeds = readSeed('sessions').items;
  const koreanTitles = new Map(
    readSeed('translations/sessions.ko').items.map(({ id, title }) => [id, title]),
  );
  const sessions = seeds.map((seed, position) => sessionRow(seed, position, koreanTitles.get(seed.id)));
  return {
    tracks: readSeed('tracks').items.map(({ id, order, name, nameKo }) => ({
      id,
      position: order,
      name: { en: name, ko: nameKo },
    })),
    // A session refers to its block, which must be there first.
    sessions: sessions.sort((a, b) => Number(a.blockId !== null) - Number(b.blockId !== null)),
    slots: seeds.map((seed) => slotRow(seed, places)),
    parts: seeds.flatMap(partRows),
    organizations: seeds.flatMap((seed) => organizationRows(seed, organizations)),
  };
}

function sessionRow(seed: SessionSeed, position: number, koreanTitle: string | undefined): Session {
  const original = seed.titleLanguage === 'ko' ? seed.titleOriginal : null;
  const ko = koreanTitle ?? original;
  return {
    ...emptySession,
    id: seed.id,
    kind: codeOf(seed.type, isSessionKind),
    title: { en: seed.title, ...(ko ? { ko } : {}) },
    abstract: seed.description ? { en: seed.description } : {},
    trackId: seed.track,
    blockId: seed.programmeBlock,
    access: codeOf(seed.access ?? 'open', isSessionAccess),
    state: 'confirmed',
    position,
    updatedAt: stamp,
  };
}

/** The same in every database, so that the same seeds publish the same bytes. */
export const stamp = instantAt(edition.registration.opens, edition.zone);

function slotRow(seed: SessionSeed, places: PlaceRows): Slot {
  const venue = places.venueNamed(seed.venue);
  const instant = (local: string | null) => (local === null ? null : instantAt(local, seed.timezone));
  return {
    sessionId: seed.id,
    venueId: venue?.id ?? null,
    roomId: places.rooms.some((room) => room.id === seed.roomId) ? seed.roomId : null,
    onDate: seed.date,
    untilDate: seed.dateEnd,
    startsAt: instant(seed.start),
    endsAt: instant(seed.end),
  };
}

const partRows = (seed: SessionSeed): SessionSpeaker[] =>
  seed.speakers.map((speaker, position) => ({
    sessionId: seed.id,
    speakerId: speaker.speakerId,
    role: speakerRoleOf(speaker.function),
    position,
    minutes: null,
    doubt: null,
    state: 'confirmed',
  }));

function organizationRows(seed: SessionSeed, known: ReadonlySet<string>): SessionOrganization[] {
  const rows = (
    relation: SessionOrganization['relation'],
    names: readonly string[],
    ids: readonly (string | null)[],
  ) =>
    names.map((name, position) => ({
      sessionId: seed.id,
      relation,
      position,
      name,
      organizationId: knownId(ids[position], known),
    }));
  return [
    ...rows('organizer', seed.organisers, seed.organiserIds),
    ...rows('partner', seed.partners, seed.partnerIds),
  ];
}

function codeOf<Code extends string>(word: string, isCode: (value: unknown) => value is Code): Code {
  if (!isCode(word))
    throw new Error(`seeds/sessions.json says "${word}", which config/session-kinds.ts does not know`);
  return word;
}
