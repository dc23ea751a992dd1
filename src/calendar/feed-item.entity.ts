import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';
import { Session } from '../sessions/session.entity.js';

/** How often a session's entry in the feeds has visibly changed, and when last. */
@Entity('feed_item')
@Check('feed_item_sequence', 'sequence >= 0')
export class FeedItem {
  @ForeignKey(() => Session, { name: 'feed_item_of_session', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  /** Hash of all that the feeds show of it, in every language; empty while they show nothing any more. */
  @Column({ type: 'varchar', length: 64 })
  fingerprint!: string;

  /** SEQUENCE in feeds: a counter of revisions, independent of the SEQUENCE of invitations. */
  @Column({ type: 'integer' })
  sequence!: number;

  @Column(instantColumn('stamped_at'))
  stampedAt!: Date;

  @Column(instantColumn('created_at'))
  createdAt!: Date;
}
