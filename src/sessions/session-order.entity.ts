import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Session } from './session.entity.js';

/** The session starts only after the other is over: a wish of the organizers, which the rules of conflicts look at. */
@Entity('session_order')
@Check('session_order_of_two', 'session_id <> after_id')
export class SessionOrder {
  @ForeignKey(() => Session, { name: 'session_order_of_session', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  @Index('session_order_after')
  @ForeignKey(() => Session, { name: 'session_order_after_session', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'after_id', type: 'varchar', length: 80 })
  afterId!: string;
}
