import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CoEventInterest } from '../../co-events/co-event-interest.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';
import { jsonColumn } from '../../kernel/database/json.js';
import type { InvitationState, Partstat, StoredContent } from '../invitation.rules.js';

/** What somebody who asked for it was last told about a co-event by iTIP. The row stays when it is cancelled. */
@Entity('co_event_invitation')
@Check('co_event_invitation_state', `state IN ('requested', 'cancelled')`)
@Check('co_event_invitation_sequence', 'sequence >= 0')
export class CoEventInvitation {
  @ForeignKey(() => CoEventInterest, { name: 'co_event_invitation_for', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'interest_id', type: 'varchar', length: 36 })
  interestId!: string;

  /** The same as in the feeds; never changes. */
  @Column({ type: 'varchar', length: 255 })
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
