import { isSdgTarget, type SdgTarget } from '../../../config/sdg-targets.js';
import {
  isSessionAccess,
  isSessionKind,
  type SessionAccess,
  type SessionKind,
} from '../../../config/session-kinds.js';
import { isLocale, type Locale } from '../../kernel/i18n/locale.js';
import { languagesToFollow } from '../../sessions/session-languages.js';
import type { ProgrammeItem } from '../programme-item.js';
import { isOnDay } from './item-days.js';

/** What of the programme is wanted, as an address says it; empty is any. An item fits all of it. */
export interface ProgrammeChoice {
  /** Words, each of which stands somewhere in what is told of the item. */
  q: string;
  /** A local date at the venue. */
  day: string;
  track: string;
  /** Also finds what takes place in the whole of a hall that the room is a part of, and in the parts of a hall. */
  room: string;
  /** Id of an organization that organizes or is a partner. */
  organizer: string;
  target: SdgTarget | '';
  /** In which it can be followed, spoken or interpreted. */
  language: Locale | '';
  kind: SessionKind | '';
  access: SessionAccess | '';
}

export const anything: ProgrammeChoice = {
  ...{ q: '', day: '', track: '', room: '', organizer: '' },
  ...{ target: '', language: '', kind: '', access: '' },
};

export const longestSearch = 100;

/** Reads an address; what cannot be meant chooses nothing. Whether a track or a room exists is not asked here. */
export function choiceOf(query: Record<string, unknown>): ProgrammeChoice {
  const text = (name: string, most = 80) =>
    typeof query[name] === 'string' ? query[name].normalize('NFC').trim().slice(0, most) : '';
  const { target, language, kind, access } = query;
  return {
    q: text('q', longestSearch),
    day: /^\d{4}-\d\d-\d\d$/.test(text('day')) ? text('day') : '',
    track: text('track'),
    room: text('room'),
    organizer: text('organizer'),
    target: isSdgTarget(target) ? target : '',
    language: isLocale(language) ? language : '',
    kind: isSessionKind(kind) ? kind : '',
    access: isSessionAccess(access) ? access : '',
  };
}

export const isNarrowed = (choice: ProgrammeChoice): boolean => Object.values(choice).some(Boolean);

/** The same choice as an address, `?track=urban-finance&day=2023-10-25`; empty where nothing is chosen. */
export function queryOf(choice: Partial<ProgrammeChoice>): string {
  const query = new URLSearchParams(Object.entries(choice).filter(([, value]) => value)).toString();
  return query && `?${query}`;
}

/** A room within its hall, as far as it takes to know what is in the way of what. */
export interface RoomWithin {
  id: string;
  partOfId: string | null;
}

/** The room, the hall that it is a part of, and its own parts: what takes place in one of them takes place in it. */
export function roomsSharedWith(id: string, rooms: readonly RoomWithin[]): ReadonlySet<string> {
  const hall = rooms.find((room) => room.id === id)?.partOfId;
  const parts = rooms.filter((room) => room.partOfId === id).map((room) => room.id);
  return new Set([id, ...(hall ? [hall] : []), ...parts]);
}

/** Those that fit all but the words, in their order. */
export function chosenOf(
  items: readonly ProgrammeItem[],
  choice: Partial<ProgrammeChoice>,
  rooms: readonly RoomWithin[],
): ProgrammeItem[] {
  const { day, track, room, organizer, target, language, kind, access } = { ...anything, ...choice };
  const shared = roomsSharedWith(room, rooms);
  return items.filter(
    (item) =>
      (!day || isOnDay(item, day)) &&
      (!track || item.track?.id === track) &&
      (!room || (item.room !== null && shared.has(item.room.id))) &&
      (!organizer || bodiesOf(item).some((body) => body.organizationId === organizer)) &&
      (!target || Boolean(item.sdgTargets?.includes(target))) &&
      (!language || Boolean(languagesToFollow(item)?.includes(language))) &&
      (!kind || item.kind === kind) &&
      (!access || item.access === access),
  );
}

const bodiesOf = ({ organizers, partners }: ProgrammeItem) => [...organizers, ...partners];
