import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { jsonColumn } from '../kernel/database/json.js';
import { Session } from '../sessions/session.entity.js';
import type { SaidOfSession } from './said.js';

/** That a session came from a file: by `source` and `key` the next file of that source finds it again. */
@Entity('imported_session')
@Index('imported_session_key', ['source', 'key'], { unique: true })
export class ImportedSession {
  @ForeignKey(() => Session, { name: 'imported_session_is_session', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  /** The acronym of the conference. */
  @Column({ type: 'varchar', length: 80 })
  source!: string;

  /** `eventKey` */
  @Column({ type: 'varchar', length: 300 })
  key!: string;

  @Column(jsonColumn('said'))
  said!: SaidOfSession;
}
