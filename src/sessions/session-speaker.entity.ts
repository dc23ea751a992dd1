import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Session } from './session.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';

/** `planned`: nobody has asked her yet. Only who is confirmed is released with the programme. */
export const partStates = ['planned', 'invited', 'confirmed', 'declined'] as const;
export type PartState = (typeof partStates)[number];

/** Of her yes: `maybe` she said since, in her calendar; `moved`: the hour is another one, and she has not answered to it. */
export type SpeakerDoubt = 'maybe' | 'moved';

/** A speaker's part in a session. `role` is a code of config/session-kinds.ts or, where that knows none, the source's words. */
@Entity('session_speaker')
@Check('session_speaker_minutes', 'minutes IS NULL OR (minutes > 0 AND minutes <= 600)')
@Check('session_speaker_state', `state IN ('planned', 'invited', 'confirmed', 'declined')`)
@Check('session_speaker_doubt', `doubt IS NULL OR (doubt IN ('maybe', 'moved') AND state = 'confirmed')`)
export class SessionSpeaker {
  @ForeignKey(() => Session, { name: 'session_speaker_in_session', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  @Index('session_speaker_speaker')
  @ForeignKey(() => Speaker, { name: 'session_speaker_is_speaker' })
  @PrimaryColumn({ name: 'speaker_id', type: 'varchar', length: 80 })
  speakerId!: string;

  @Column({ type: 'varchar', length: 100 })
  role!: string;

  @Column({ type: 'integer' })
  position!: number;

  /** Of the session's time, for her alone; null: not divided. */
  @Column({ type: 'integer', nullable: true })
  minutes!: number | null;

  @Column({ type: 'varchar', length: 20, default: 'confirmed' })
  state!: PartState;

  @Column({ type: 'varchar', length: 10, nullable: true })
  doubt!: SpeakerDoubt | null;
}
