import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../kernel/database/instant.js';
import { localizedColumn, type LocalizedText } from '../../kernel/i18n/localized-text.js';
import { Session } from '../../sessions/session.entity.js';

/** What the organizers tell the speakers of a session, and nobody else. */
@Entity('speaking_briefing')
export class SpeakingBriefing {
  @ForeignKey(() => Session, { name: 'speaking_briefing_for', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  /** Markdown. */
  @Column(localizedColumn('text'))
  text!: LocalizedText;

  @Column(instantColumn('updated_at'))
  updatedAt!: Date;
}
