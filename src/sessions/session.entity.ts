import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SdgTarget } from '../../config/sdg-targets.js';
import type { RoomEquipment, SessionLayout } from '../../config/room-fittings.js';
import type { SessionAccess, SessionKind, SessionMode } from '../../config/session-kinds.js';
import { instantColumn } from '../kernel/database/instant.js';
import { jsonColumn } from '../kernel/database/json.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { localizedColumn, type LocalizedText } from '../kernel/i18n/localized-text.js';
import type { PublishedState, SessionState } from './session.states.js';
import { Track } from './track.entity.js';

/** One item of the programme. Its room and time are its slot, in `scheduling/`. */
@Entity('session')
@Check('session_published_state', `published_state IN ('confirmed', 'cancelled')`)
@Check('session_state', `state IN ('draft', 'confirmed', 'cancelled')`)
@Check('session_capacity', `capacity IS NULL OR (taken >= 0 AND taken <= capacity)`)
@Check('session_held', 'held >= 0 AND (capacity IS NULL OR taken + held <= capacity)')
@Check('session_mode', `mode IN ('in-person', 'hybrid', 'online')`)
export class Session {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  id!: string;

  @Column({ type: 'varchar', length: 40 })
  kind!: SessionKind;

  @Column(localizedColumn('title'))
  title!: LocalizedText;

  @Column(localizedColumn('abstract'))
  abstract!: LocalizedText;

  @Index('session_track')
  @ForeignKey(() => Track, { name: 'session_on_track' })
  @Column({ name: 'track_id', type: 'varchar', length: 60, nullable: true })
  trackId!: string | null;

  /** The block of simultaneous sessions that this one belongs to. */
  @ForeignKey(() => Session, { name: 'session_in_block' })
  @Column({ name: 'block_id', type: 'varchar', length: 80, nullable: true })
  blockId!: string | null;

  @Column({ type: 'varchar', length: 40 })
  access!: SessionAccess;

  /** In which it is held, in the order of `locales`; null: not announced. */
  @Column(jsonColumn('languages', { nullable: true }))
  languages!: Locale[] | null;

  /** Into which it is interpreted; null: not announced. */
  @Column(jsonColumn('interpreted_languages', { nullable: true }))
  interpretedLanguages!: Locale[] | null;

  @Column({ type: 'varchar', length: 20, default: 'in-person' })
  mode!: SessionMode;

  /** How many people the organizers count on, whether or not one signs up. */
  @Column({ name: 'expected_audience', type: 'integer', nullable: true })
  expectedAudience!: number | null;

  /** How the room has to be set up; null: in whatever way. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  layout!: SessionLayout | null;

  @Column(jsonColumn('equipment', { nullable: true }))
  equipment!: RoomEquipment[] | null;

  /** Booths for interpreters. */
  @Column({ type: 'integer', nullable: true })
  booths!: number | null;

  @Column({ name: 'needs_step_free_access', type: 'boolean', default: () => 'false' })
  needsStepFreeAccess!: boolean;

  /** What else it needs, among organizers. */
  @Column({ name: 'needs_note', type: 'varchar', length: 1000, nullable: true })
  needsNote!: string | null;

  /** In the order of config/sdg-targets.ts; null: not known. */
  @Column(jsonColumn('sdg_targets', { nullable: true }))
  sdgTargets!: SdgTarget[] | null;

  @Column({ type: 'varchar', length: 20 })
  state!: SessionState;

  /** The organizers want it in the next release, its first. Means nothing afterwards. */
  @Column({ name: 'is_ready', type: 'boolean', default: () => 'false' })
  isReady!: boolean;

  /** What was released of the state last; null: it never was public. Written by the release alone. */
  @Column({ name: 'published_state', type: 'varchar', length: 20, nullable: true })
  publishedState!: PublishedState | null;

  /** Why it was cancelled, in the organizer's words; shown to the public. */
  @Column({ name: 'cancellation_reason', type: 'varchar', length: 500, nullable: true })
  cancellationReason!: string | null;

  /** Places for participants who put it into their programme; null: as many as come. */
  @Column({ type: 'integer', nullable: true })
  capacity!: number | null;

  /** Places given away. Only ever changed by a conditional UPDATE, so that it cannot pass the capacity. */
  @Column({ type: 'integer', default: 0 })
  taken!: number;

  /** Places that are set aside and not taken: what is left for everybody is `capacity - taken - held`. Changed as `taken` is. */
  @Column({ type: 'integer', default: 0 })
  held!: number;

  /** Rises with each edit; a form that was opened before another organizer's edit is refused. */
  @Column({ type: 'integer', default: 1 })
  revision!: number;

  @Column({ type: 'integer' })
  position!: number;

  @Column(instantColumn('updated_at'))
  updatedAt!: Date;

  /** The account that has edited or moved it last, which may be gone by now; null as long as nobody has. */
  @Column({ name: 'changed_by', type: 'varchar', length: 36, nullable: true })
  changedBy!: string | null;

  /** When that was. Real time: a rehearsal clock starts anew with each process. */
  @Column(instantColumn('changed_at', { nullable: true }))
  changedAt!: Date | null;
}
