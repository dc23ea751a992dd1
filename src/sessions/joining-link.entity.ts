import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Session } from './session.entity.js';

/**
 * Where one joins a hybrid session from afar. Kept apart from the session, so that nothing that presents a session can give
 * it away: see `joining.rules.ts` for who may know it.
 */
@Entity('joining_link')
export class JoiningLink {
  @ForeignKey(() => Session, { name: 'joining_link_of_session', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  @PrimaryColumn({ type: 'integer' })
  position!: number;

  /** `한국어 통역`: what tells it from the others. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  label!: string | null;

  @Column({ type: 'varchar', length: 1000 })
  url!: string;
}
