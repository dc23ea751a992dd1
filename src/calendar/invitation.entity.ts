import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';
import { jsonColumn } from '../kernel/database/json.js';
import { Session } from '../sessions/session.entity.js';
import type { InvitationState, Partstat, StoredContent } from './invitation.rules.js';

/** What one participant was last told about the forum or a session by iTIP. The row stays when it is cancelled. */
@Entity('invitation')
@Index('invitation_once', ['accountId', 'uid'], { unique: true })
@Check('invitation_state', `state IN ('requested', 'cancelled')`)
@Check('invitation_partstat', `partstat IN ('NEEDS-ACTION', 'ACCEPTED', 'DECLINED', 'TENTATIVE')`)
@Check('invitation_sequence', 'sequence >= 0')
export class Invitation {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @ForeignKey(() => Account, { name: 'invitation_of_account', onDelete: 'CASCADE' })
  @Column({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  /** Null: the forum itself. */
  @Index('invitation_session')
  @ForeignKey(() => Session, { name: 'invitation_to_session' })
  @Column({ name: 'session_id', type: 'varchar', length: 80, nullable: true })
  sessionId!: string | null;

  /** The same for every participant and in the feeds; never changes. */
  @Column({ type: 'varchar', length: 120 })
  uid!: string;

  @Column({ type: 'integer' })
  sequence!: number;

  /** DTSTAMP of the last message. */
  @Column(instantColumn('stamped_at'))
  stampedAt!: Date;

  @Column({ type: 'varchar', length: 20 })
  state!: InvitationState;

  @Column({ type: 'varchar', length: 20 })
  partstat!: Partstat;

  /** When and where the last message said it is; a change of it asks for a new answer. */
  @Column({ name: 'time_and_place', type: 'varchar', length: 250 })
  timeAndPlace!: string;

  /** What the last message said. */
  @Column(jsonColumn('content'))
  content!: StoredContent;

  /** Where it went; a CANCEL must go there too. */
  @Column({ type: 'varchar', length: 254 })
  address!: string;

  /** Message-ID of the first mail, to which all later ones answer. */
  @Column({ name: 'first_message_id', type: 'varchar', length: 255 })
  firstMessageId!: string;
}
