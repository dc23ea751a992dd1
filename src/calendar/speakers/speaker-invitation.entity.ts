import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../kernel/database/instant.js';
import { jsonColumn } from '../../kernel/database/json.js';
import { Session } from '../../sessions/session.entity.js';
import { Speaker } from '../../speakers/speaker.entity.js';
import type { InvitationState, Partstat, StoredContent } from '../invitation.rules.js';
import type { Answer } from '../replies/reply.rules.js';

/** What a speaker was last told about her session by iTIP. The row stays when it is cancelled. */
@Entity('speaker_invitation')
@Check('speaker_invitation_state', `state IN ('requested', 'cancelled')`)
@Check('speaker_invitation_sequence', 'sequence >= 0')
export class SpeakerInvitation {
  @ForeignKey(() => Session, { name: 'speaker_invitation_to', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  @Index('speaker_invitation_speaker')
  @ForeignKey(() => Speaker, { name: 'speaker_invitation_of' })
  @PrimaryColumn({ name: 'speaker_id', type: 'varchar', length: 80 })
  speakerId!: string;

  /** Another than the session's own: as a participant she may have that in her calendar too. Never changes. */
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

  /** DTSTAMP of her last reply to this SEQUENCE: decides between two of them. */
  @Column(instantColumn('answer_stamped_at', { nullable: true }))
  answerStampedAt!: Date | null;

  /** Answers to this SEQUENCE whose sender could not be verified, and that she was asked about. */
  @Column(jsonColumn('asked_back', { default: '[]' }))
  askedBack!: Answer[];

  /** When and where the last message said it is. */
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
