import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { localizedColumn, type LocalizedText } from '../kernel/i18n/localized-text.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { Session } from './session.entity.js';

/** Something inside a session, in its order: an address, a paper, the questions. */
@Entity('agenda_item')
@Check('agenda_item_minutes', 'minutes IS NULL OR minutes > 0')
export class AgendaItem {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('agenda_item_session')
  @ForeignKey(() => Session, { name: 'agenda_item_in_session', onDelete: 'CASCADE' })
  @Column({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column(localizedColumn('title'))
  title!: LocalizedText;

  /** Null: as long as it takes. */
  @Column({ type: 'integer', nullable: true })
  minutes!: number | null;
}

@Entity('agenda_item_speaker')
export class AgendaItemSpeaker {
  @ForeignKey(() => AgendaItem, { name: 'agenda_item_speaker_in_item', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'item_id', type: 'varchar', length: 36 })
  itemId!: string;

  @Index('agenda_item_speaker_speaker')
  @ForeignKey(() => Speaker, { name: 'agenda_item_speaker_is_speaker' })
  @PrimaryColumn({ name: 'speaker_id', type: 'varchar', length: 80 })
  speakerId!: string;

  @Column({ type: 'integer' })
  position!: number;
}
