import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';
import { Speaker } from './speaker.entity.js';

/** A period in which a speaker cannot be planned. */
@Entity('speaker_absence')
@Check('speaker_absence_end_after_start', 'ends_at > starts_at')
export class SpeakerAbsence {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('speaker_absence_speaker')
  @ForeignKey(() => Speaker, { name: 'speaker_absence_of', onDelete: 'CASCADE' })
  @Column({ name: 'speaker_id', type: 'varchar', length: 80 })
  speakerId!: string;

  @Column(instantColumn('starts_at'))
  startsAt!: Date;

  @Column(instantColumn('ends_at'))
  endsAt!: Date;

  /** In her words; seen by organizers. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  note!: string | null;
}
