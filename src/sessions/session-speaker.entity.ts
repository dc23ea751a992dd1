import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Session } from './session.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';

/** A speaker's part in a session. `role` is a code of config/session-kinds.ts or, where that knows none, the source's words. */
@Entity('session_speaker')
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
}
