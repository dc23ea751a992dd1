import { edition } from '../../../config/edition.js';
import type { Room } from '../../forum/room.entity.js';
import type { Venue } from '../../forum/venue.entity.js';
import { fold } from '../../kernel/folded-text.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { type LocalizedText, wordingOf } from '../../kernel/i18n/localized-text.js';
import type { ProgrammeItem } from '../../scheduling/programme-item.js';
import { isOpenRoom } from '../exchange-words.rules.js';
import { type ChosenNames, type NameChoice, nameKey } from '../name-choices.js';
import type { DraftRecords } from './draft-records.queries.js';
import { FreeIds } from './free-ids.js';
import type { ImportPlan } from './import-plan.js';

/** Where a file comes from. */
export interface Source {
  acronym: string;
  title: string;
  zone: string;
}

export interface NamedPlace {
  roomId: string | null;
  venueId: string | null;
}

/** Rooms and tracks as files name them: as the organizer means it, by their names in any language, else they would be made. */
export class PlacesByName {
  readonly venues: ImportPlan['venues'] = [];
  readonly rooms: ImportPlan['rooms'] = [];
  readonly tracks: ImportPlan['tracks'] = [];
  private readonly roomIds: FreeIds;
  private readonly trackIds: FreeIds;
  private readonly added = { rooms: new Map<string, string>(), tracks: new Map<string, string>() };
  private readonly venuesInZone: Venue[];
  private readonly roomsInZone: Room[];
  private venue: ImportPlan['venues'][number] | undefined;

  constructor(
    private readonly draft: DraftRecords,
    private readonly source: Source,
    private readonly locale: Locale,
    private readonly chosen: ChosenNames,
  ) {
    const idOf = ({ id }: { id: string }) => id;
    this.venuesInZone = draft.venues.filter(({ zone }) => zone === source.zone);
    const venueIds = new Set(this.venuesInZone.map(idOf));
    this.roomsInZone = draft.rooms.filter(({ venueId }) => venueIds.has(venueId));
    this.roomIds = new FreeIds(draft.rooms.map(idOf), 60);
    this.trackIds = new FreeIds(draft.tracks.map(idOf), 60);
  }

  /** No room leaves the venue open, but for its zone. */
  place(name: string): NamedPlace {
    if (this.isNoRoom(name)) return { roomId: null, venueId: this.venueInZone()?.id ?? null };
    return this.knownPlace(name) ?? this.newRoom(name);
  }

  track(name: string): string | null {
    if (this.isNoTrack(name)) return null;
    const track = this.knownTrack(name) ?? this.added.tracks.get(name);
    if (track !== undefined) return track;
    const id = this.trackIds.take(name, 'track');
    this.tracks.push({ id, name: { [this.locale]: name } });
    this.added.tracks.set(name, id);
    return id;
  }

  /** Whether the session is in that room already, whatever the file calls it. */
  isIn(name: string, { room }: ProgrammeItem): boolean {
    if (this.isNoRoom(name)) return name !== '' && room === null;
    return room !== null && this.knownPlace(name)?.roomId === room.id;
  }

  isOf(name: string, { track }: ProgrammeItem): boolean {
    if (this.isNoTrack(name)) return name !== '' && track === null;
    return track !== null && this.knownTrack(name) === track.id;
  }

  isNoRoom(name: string): boolean {
    return name === '' || isOpenRoom(name) || this.chosen.get(nameKey('room', name)) === 'none';
  }

  isNoTrack(name: string): boolean {
    return name === '' || this.chosen.get(nameKey('track', name)) === 'none';
  }

  /** The rooms of another zone are other rooms. Undefined where it would be made. */
  knownPlace(name: string): NamedPlace | undefined {
    const choice = this.chosen.get(nameKey('room', name));
    const room = meant(this.roomsInZone, name, choice);
    if (room) return { roomId: room.id, venueId: room.venueId };
    const venue = choice === 'new' ? undefined : named(this.venuesInZone, name);
    return venue && { roomId: null, venueId: venue.id };
  }

  knownTrack(name: string): string | undefined {
    return meant(this.draft.tracks, name, this.chosen.get(nameKey('track', name)))?.id;
  }

  /** What the room is called here that the name means; nothing for none. */
  roomName(name: string): string {
    if (this.isNoRoom(name)) return '';
    return this.nameIn(this.draft.rooms, this.knownPlace(name)?.roomId ?? undefined) ?? name;
  }

  trackName(name: string): string {
    return this.isNoTrack(name) ? '' : (this.nameIn(this.draft.tracks, this.knownTrack(name)) ?? name);
  }

  /** The room that is made for the name. */
  addedRoom(name: string): string | undefined {
    return this.added.rooms.get(name);
  }

  addedTrack(name: string): string | undefined {
    return this.added.tracks.get(name);
  }

  /** To the letter. */
  roomCalled(name: string): string | undefined {
    return called(this.roomsInZone, name)?.id;
  }

  trackCalled(name: string): string | undefined {
    return called(this.draft.tracks, name)?.id;
  }

  private nameIn(rows: readonly Named[], id: string | undefined): string | undefined {
    const row = rows.find((each) => each.id === id);
    return row && wordingOf(row.name, this.locale).text;
  }

  private newRoom(name: string): NamedPlace {
    const venueId = this.venueOfNew().id;
    const added = this.added.rooms.get(name);
    if (added !== undefined) return { roomId: added, venueId };
    const id = this.roomIds.take(`${venueId} ${name}`, 'room');
    this.rooms.push({ id, venueId, name: { [this.locale]: name } });
    this.added.rooms.set(name, id);
    return { roomId: id, venueId };
  }

  /** Null in the zone of the forum, where nothing needs to be known for the time to be right. */
  private venueInZone(): ImportPlan['venues'][number] | null {
    return this.source.zone === edition.zone ? null : this.venueOfNew();
  }

  /** The forum's own venue where the zone is the same, else one that stands for the source. */
  private venueOfNew(): ImportPlan['venues'][number] {
    this.venue ??= this.draft.venues.find(
      ({ id, zone }) => zone === this.source.zone && (id === edition.venue.id || id === this.sourceId()),
    );
    if (this.venue) return this.venue;
    const { title, acronym, zone } = this.source;
    const ids = new FreeIds(
      this.draft.venues.map(({ id }) => id),
      60,
    );
    this.venue = {
      id: ids.take(this.sourceId(), 'venue'),
      name: { [this.locale]: title || acronym },
      zone,
    };
    this.venues.push(this.venue);
    return this.venue;
  }

  private sourceId(): string {
    return new FreeIds([], 60).take(this.source.acronym, 'venue');
  }
}

interface Named {
  id: string;
  name: LocalizedText;
}

/** What the organizer has chosen, as long as it is there; else what is called so. */
function meant<Row extends Named>(rows: readonly Row[], name: string, choice?: NameChoice): Row | undefined {
  const chosen = rows.find(({ id }) => choice === `id:${id}`);
  return chosen ?? (choice === 'new' ? undefined : named(rows, name));
}

const called = <Row extends Named>(rows: readonly Row[], name: string): Row | undefined =>
  rows.find((row) => Object.values(row.name).includes(name));

/** To the letter in any language; else without case and accents, if that is only one. */
function named<Row extends Named>(rows: readonly Row[], name: string): Row | undefined {
  const exact = called(rows, name);
  if (exact) return exact;
  const plain = fold(name);
  const [only, ...others] = rows.filter((row) =>
    Object.values(row.name).some((each) => fold(each) === plain),
  );
  return others.length === 0 ? only : undefined;
}
