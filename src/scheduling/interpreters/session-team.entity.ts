import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Session } from '../../sessions/session.entity.js';
import { InterpreterTeam } from './interpreter-team.entity.js';

/** A team that interprets in a session. */
@Entity('session_team')
export class SessionTeam {
  @ForeignKey(() => Session, { name: 'session_team_of_session', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  @Index('session_team_team')
  @ForeignKey(() => InterpreterTeam, { name: 'session_team_of_team' })
  @PrimaryColumn({ name: 'team_id', type: 'varchar', length: 36 })
  teamId!: string;
}
