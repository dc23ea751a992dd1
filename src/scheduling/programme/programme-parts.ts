import { type SdgTarget, sdgTargets } from '../../../config/sdg-targets.js';
import { isMinor } from '../../../config/session-kinds.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import type { ProgrammeItem } from '../programme-item.js';
import { chosenOf, type ProgrammeChoice, type RoomWithin } from './programme-choice.js';

/** By what the programme is divided on pages of their own, as their addresses say it. */
export const partKinds = ['tracks', 'rooms', 'organizers', 'targets', 'languages'] as const;
export type PartKind = (typeof partKinds)[number];

export const isPartKind = (value: string): value is PartKind => partKinds.some((kind) => kind === value);

/** One page of them. */
export interface ProgrammePart {
  kind: PartKind;
  id: string;
  /** As organizers wrote it; null where config/ names it (targets, languages). */
  name: LocalizedText | null;
  /** Sessions, without breaks and the like. */
  count: number;
}

/** What parts are made of. */
export interface Parted {
  items: readonly ProgrammeItem[];
  tracks: readonly { id: string; name: LocalizedText }[];
  rooms: readonly (RoomWithin & { name: LocalizedText; venueId: string })[];
  venues: readonly { id: string; name: LocalizedText }[];
}

/** The part's own choice from the programme. */
export function choiceOfPart(kind: PartKind, id: string): Partial<ProgrammeChoice> {
  const key = {
    tracks: 'track',
    rooms: 'room',
    organizers: 'organizer',
    targets: 'target',
    languages: 'language',
  } as const;
  return { [key[kind]]: id };
}

/** Every part of a kind that there is, with something in it or not, in its natural order. */
export function partsOf(programme: Parted, kind: PartKind): ProgrammePart[] {
  const counted = (id: string, name: LocalizedText | null): ProgrammePart => ({
    ...{ kind, id, name },
    count: itemsOf(programme, kind, id).filter((item) => !isMinor(item.kind)).length,
  });
  switch (kind) {
    case 'tracks':
      return programme.tracks.map(({ id, name }) => counted(id, name));
    case 'rooms':
      return programme.rooms.map((room) => counted(room.id, nameOfRoom(room, programme.venues)));
    case 'organizers':
      return bodiesOf(programme.items).map(({ id, name }) => counted(id, { en: name }));
    case 'targets':
      return sdgTargets.map((target: SdgTarget) => counted(target, null));
    case 'languages':
      return locales.map((locale: Locale) => counted(locale, null));
  }
}

export const partOf = (programme: Parted, kind: PartKind, id: string): ProgrammePart | undefined =>
  partsOf(programme, kind).find((part) => part.id === id);

export const itemsOf = (programme: Parted, kind: PartKind, id: string): ProgrammeItem[] =>
  chosenOf(programme.items, choiceOfPart(kind, id), programme.rooms);

/** A venue without named rooms is one room, which goes by the venue's name. */
export const nameOfRoom = (
  { name, venueId }: Parted['rooms'][number],
  venues: Parted['venues'],
): LocalizedText =>
  Object.keys(name).length > 0 ? name : (venues.find((venue) => venue.id === venueId)?.name ?? {});

function bodiesOf(items: readonly ProgrammeItem[]): { id: string; name: string }[] {
  const names = new Map<string, string>();
  for (const { organizers, partners } of items) {
    for (const { organizationId, name } of [...organizers, ...partners])
      if (organizationId !== null && !names.has(organizationId)) names.set(organizationId, name);
  }
  const { compare } = new Intl.Collator('en');
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => compare(a.name, b.name));
}
