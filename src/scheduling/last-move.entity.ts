import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { jsonColumn } from '../kernel/database/json.js';
import { Session } from '../sessions/session.entity.js';
import type { KeptPlacement } from './kept-placement.js';

/** From where a session was moved last, to tell whoever was overtaken, and to give back what it has lost by the way. */
@Entity('last_move')
export class LastMove {
  @ForeignKey(() => Session, { name: 'last_move_of_session', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  /** The revision of the session that this move made. */
  @Column({ type: 'integer' })
  revision!: number;

  @Column(jsonColumn('before'))
  before!: KeptPlacement;

  /** `hadBy` all its moves. */
  @Column(jsonColumn('had'))
  had!: KeptPlacement;
}
