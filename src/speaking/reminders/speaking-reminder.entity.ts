import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../kernel/database/instant.js';
import { Speaker } from '../../speakers/speaker.entity.js';

/** That a speaker was reminded; the unique index keeps two processes from reminding her twice of the same. */
@Entity('speaking_reminder')
@Index('speaking_reminder_once', ['speakerId', 'about'], { unique: true })
export class SpeakingReminder {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @ForeignKey(() => Speaker, { name: 'speaking_reminder_to', onDelete: 'CASCADE' })
  @Column({ name: 'speaker_id', type: 'varchar', length: 80 })
  speakerId!: string;

  /** `answer:<invitation>:<version>:<days>` or `missing:<days>` */
  @Column({ type: 'varchar', length: 120 })
  about!: string;

  @Column(instantColumn('sent_at'))
  sentAt!: Date;
}
