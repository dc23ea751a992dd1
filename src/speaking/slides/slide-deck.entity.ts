import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../kernel/database/instant.js';
import { Session } from '../../sessions/session.entity.js';
import { Speaker } from '../../speakers/speaker.entity.js';

/** One version of a speaker's slides for a session; the file is stored under its id. Earlier versions stay. */
@Entity('slide_deck')
@Index('slide_deck_number', ['sessionId', 'speakerId', 'number'], { unique: true })
@Check('slide_deck_counts_from_one', 'number >= 1')
export class SlideDeck {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @ForeignKey(() => Session, { name: 'slide_deck_for', onDelete: 'CASCADE' })
  @Column({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  @Index('slide_deck_speaker')
  @ForeignKey(() => Speaker, { name: 'slide_deck_of' })
  @Column({ name: 'speaker_id', type: 'varchar', length: 80 })
  speakerId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column(instantColumn('uploaded_at'))
  uploadedAt!: Date;
}
