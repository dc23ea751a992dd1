import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { jsonColumn } from '../../kernel/database/json.js';
import { Session } from '../../sessions/session.entity.js';
import type { SessionContent } from '../session-content.js';
import { ScheduleVersion } from './schedule-version.entity.js';

/** A session as it was released. It holds from its version until the one that replaced it; rows are never changed otherwise. */
@Entity('released_session')
@Index('released_session_current', ['sessionId'], { unique: true, where: 'replaced_in IS NULL' })
@Check('released_session_order', 'replaced_in IS NULL OR replaced_in > version')
export class ReleasedSession {
  @ForeignKey(() => Session, { name: 'released_session_of_session', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  @Index('released_session_version')
  @ForeignKey(() => ScheduleVersion, { name: 'released_session_in_version' })
  @PrimaryColumn({ type: 'integer' })
  version!: number;

  /** The next version in which the session is another; null: this is what the public sees. */
  @Index('released_session_replaced')
  @ForeignKey(() => ScheduleVersion, { name: 'released_session_replaced_in' })
  @Column({ name: 'replaced_in', type: 'integer', nullable: true })
  replacedIn!: number | null;

  @Column(jsonColumn('content'))
  content!: SessionContent;
}
