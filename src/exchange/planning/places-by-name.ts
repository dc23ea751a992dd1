import { edition } from '../../../config/edition.js';
import { fold } from '../../kernel/folded-text.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import { isOpenRoom } from '../exchange-words.rules.js';
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

/** Rooms and tracks as files name them: by their names in any language, else they would be made. */
export class PlacesByName {
  readonly venues: ImportPlan['venues'] = [];
  readonly rooms: ImportPlan['rooms'] = [];
  readonly tracks: ImportPlan['tracks'] = [];
  private readonly roomIds: FreeIds;
  private readonly trackIds: FreeIds;
  private readonly known = { rooms: new Map<string, string>(), tracks: new Map<string, string>() };
  private venue: ImportPlan['venues'][number] | undefined;

  constructor(
    private readonly draft: DraftRecords,
    private readonly source: Source,
    private readonly locale: Locale,
  ) {
    const idOf = ({ id }: { id: string }) => id;
    this.roomIds = new FreeIds(draft.rooms.map(idOf), 60);
    this.trackIds = new FreeIds(draft.tracks.map(idOf), 60);
  }

  /** The rooms of another zone are other rooms. No room leaves the venue open, but for its zone. */
  place(name: string): NamedPlace {
    if (name === '' || isOpenRoom(name)) return { roomId: null, venueId: this.venueInZone()?.id ?? null };
    const venues = this.draft.venues.filter(({ zone }) => zone === this.source.zone);
    const rooms = this.draft.rooms.filter(({ venueId }) => venues.some(({ id }) => id === venueId));
    const room = named(rooms, name);
    if (room) return { roomId: room.id, venueId: room.venueId };
    const venue = named(venues, name);
    return venue ? { roomId: null, venueId: venue.id } : this.newRoom(name);
  }

  track(name: string): string | null {
    if (name === '') return null;
    const track = named(this.draft.tracks, name)?.id ?? this.known.tracks.get(name);
    if (track !== undefined) return track;
    const id = this.trackIds.take(name, 'track');
    this.tracks.push({ id, name: { [this.locale]: name } });
    this.known.tracks.set(name, id);
    return id;
  }

  private newRoom(name: string): NamedPlace {
    const venueId = this.venueOfNew().id;
    const known = this.known.rooms.get(name);
    if (known !== undefined) return { roomId: known, venueId };
    const id = this.roomIds.take(`${venueId} ${name}`, 'room');
    this.rooms.push({ id, venueId, name: { [this.locale]: name } });
    this.known.rooms.set(name, id);
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

/** To the letter in any language; else without case and accents, if that is only one. */
function named<Row extends { name: LocalizedText }>(rows: readonly Row[], name: string): Row | undefined {
  const exact = rows.find((row) => Object.values(row.name).includes(name));
  if (exact) return exact;
  const plain = fold(name);
  const [only, ...others] = rows.filter((row) =>
    Object.values(row.name).some((each) => fold(each) === plain),
  );
  return others.length === 0 ? only : undefined;
}
