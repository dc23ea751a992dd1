import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../kernel/database/instant.js';
import { InterpreterTeam } from './interpreter-team.entity.js';

/** When a team is there. One without such times is there throughout the forum. */
@Entity('interpreter_time')
@Check('interpreter_time_end_after_start', 'ends_at > starts_at')
export class InterpreterTime {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('interpreter_time_team')
  @ForeignKey(() => InterpreterTeam, { name: 'interpreter_time_of_team', onDelete: 'CASCADE' })
  @Column({ name: 'team_id', type: 'varchar', length: 36 })
  teamId!: string;

  @Column(instantColumn('starts_at'))
  startsAt!: Date;

  @Column(instantColumn('ends_at'))
  endsAt!: Date;
}
