import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CoEventKind, CoEventMode, Observance } from '../../config/co-event-kinds.js';
import { instantColumn } from '../kernel/database/instant.js';
import { jsonColumn } from '../kernel/database/json.js';
import { localizedColumn, type LocalizedText } from '../kernel/i18n/localized-text.js';
import type { CoEventDay } from './co-event-content.js';
import type { CoEventState } from './co-event.states.js';
import { IcalSource } from './ical-source.entity.js';
import { degreesColumn } from './places/coordinates.js';

export type CoEventSource = 'host' | 'bulk' | 'ical' | 'seed';

/**
 * An observance of World Cities Day somewhere in the world. Once public, the row is the public version: a material change waits
 * in `co_event_change` until a moderator approves it.
 */
@Entity('co_event')
@Index('co_event_listed_start', ['listed', 'startsAt'])
@Index('co_event_listed_over', ['listed', 'overAt'])
@Index('co_event_mark', ['listed', 'sequence', 'changedAt'])
@Index('co_event_country', ['country', 'startsAt'])
@Index('co_event_city', ['cityKey', 'startsAt'])
@Index('co_event_kind', ['kind', 'startsAt'])
@Index('co_event_place', ['latitude', 'longitude'])
@Index('co_event_state_created', ['state', 'createdAt'])
@Index('co_event_imported', ['icalSourceId', 'sourceKey'], { unique: true })
@Check(
  'co_event_state',
  `state IN ('draft', 'awaiting-confirmation', 'submitted', 'returned', 'approved', 'declined', 'postponed', 'cancelled')`,
)
@Check('co_event_mode', `mode IS NULL OR mode IN ('in-person', 'online', 'hybrid')`)
@Check('co_event_source', `source IN ('host', 'bulk', 'ical', 'seed')`)
@Check('co_event_end', `(ends_at IS NULL OR ends_at > starts_at) AND over_at > starts_at`)
@Check('co_event_coordinates', `(latitude IS NULL) = (longitude IS NULL)`)
export class CoEvent {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  id!: string;

  /** Of its entries in calendars, for life; of an imported co-event it is the one in the host's own calendar. */
  @Index('co_event_uid', { unique: true })
  @Column({ type: 'varchar', length: 255 })
  uid!: string;

  @Column({ type: 'varchar', length: 30 })
  state!: CoEventState;

  /** `isPublic(state)`, for the indexes. */
  @Column({ type: 'boolean' })
  listed!: boolean;

  @Column(localizedColumn('title'))
  title!: LocalizedText;

  @Column(localizedColumn('text'))
  text!: LocalizedText;

  @Column({ type: 'varchar', length: 40 })
  kind!: CoEventKind;

  @Column({ type: 'varchar', length: 40, nullable: true })
  observance!: Observance | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  theme!: string | null;

  @Column(jsonColumn('sdg_targets'))
  sdgTargets!: string[];

  @Column({ type: 'varchar', length: 20, nullable: true })
  mode!: CoEventMode | null;

  @Column({ type: 'varchar', length: 2 })
  country!: string;

  @Column({ type: 'varchar', length: 120, nullable: true })
  city!: string | null;

  /** `cityKey(country, city)` */
  @Column({ name: 'city_key', type: 'varchar', length: 80, nullable: true })
  cityKey!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  venue!: string | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  address!: string | null;

  @Column(degreesColumn('latitude'))
  latitude!: number | null;

  @Column(degreesColumn('longitude'))
  longitude!: number | null;

  /** IANA zone in which it is entered and shown first. */
  @Column({ type: 'varchar', length: 60 })
  zone!: string;

  @Column({ name: 'all_day', type: 'boolean' })
  allDay!: boolean;

  /** First local date. */
  @Column({ name: 'on_date', type: 'varchar', length: 10 })
  onDate!: string;

  /** Last local date that is known. */
  @Column({ name: 'until_date', type: 'varchar', length: 10 })
  untilDate!: string;

  @Column(instantColumn('starts_at'))
  startsAt!: Date;

  /** Null: the end is not known. */
  @Column(instantColumn('ends_at', { nullable: true }))
  endsAt!: Date | null;

  /** Never null: from then on it counts as past. */
  @Column(instantColumn('over_at'))
  overAt!: Date;

  @Column(jsonColumn('days'))
  days!: CoEventDay[];

  /** Where it was before it was last moved to another time. */
  @Column(instantColumn('previous_starts_at', { nullable: true }))
  previousStartsAt!: Date | null;

  @Column({ name: 'website_url', type: 'varchar', length: 1000, nullable: true })
  websiteUrl!: string | null;

  @Column({ name: 'registration_url', type: 'varchar', length: 1000, nullable: true })
  registrationUrl!: string | null;

  @Column(instantColumn('registration_closes_at', { nullable: true }))
  registrationClosesAt!: Date | null;

  /** Tags between spaces, ` en ko `, so that `LIKE '% ko %'` finds one. */
  @Column({
    type: 'varchar',
    length: 200,
    transformer: {
      to: (tags: string[] | undefined) => (Array.isArray(tags) ? ` ${tags.join(' ')} ` : tags),
      from: (text: string) => text.split(' ').filter(Boolean),
    },
  })
  languages!: string[];

  @Column({ name: 'image_id', type: 'varchar', length: 36, nullable: true })
  imageId!: string | null;

  @Column(localizedColumn('image_alt'))
  imageAlt!: LocalizedText;

  @Column(localizedColumn('accessibility'))
  accessibility!: LocalizedText;

  /** The series or the larger event that it is part of. */
  @Index('co_event_parent')
  @ForeignKey(() => CoEvent, { name: 'co_event_part_of' })
  @Column({ name: 'parent_id', type: 'varchar', length: 80, nullable: true })
  parentId!: string | null;

  @Column({ type: 'varchar', length: 10 })
  source!: CoEventSource;

  @ForeignKey(() => IcalSource, { name: 'co_event_from_ical' })
  @Column({ name: 'ical_source_id', type: 'varchar', length: 36, nullable: true })
  icalSourceId!: string | null;

  /** UID, and RECURRENCE-ID where there is one, in the calendar that it came from. */
  @Column({ name: 'source_key', type: 'varchar', length: 300, nullable: true })
  sourceKey!: string | null;

  /** Pages on which the facts of a seed were found. */
  @Column(jsonColumn('source_links'))
  sourceLinks!: string[];

  /** Why it is postponed or cancelled, in the host's words; shown to the public. */
  @Column({ name: 'status_note', type: 'varchar', length: 500, nullable: true })
  statusNote!: string | null;

  /** `searchTextOf(content)` */
  @Column({ name: 'search_text', type: 'text' })
  searchText!: string;

  /** Rises with each edit; a form that was opened before somebody else's edit is refused. */
  @Column({ type: 'integer', default: 1 })
  revision!: number;

  /** SEQUENCE in feeds: rises with each visible change. */
  @Column({ type: 'integer', default: 0 })
  sequence!: number;

  /** Since when a submission or a change awaits a moderator. */
  @Index('co_event_waiting')
  @Column(instantColumn('waiting_since', { nullable: true }))
  waitingSince!: Date | null;

  @Column(instantColumn('created_at'))
  createdAt!: Date;

  /** Of the public version: DTSTAMP and LAST-MODIFIED. */
  @Column(instantColumn('changed_at'))
  changedAt!: Date;

  @Column(instantColumn('published_at', { nullable: true }))
  publishedAt!: Date | null;
}
