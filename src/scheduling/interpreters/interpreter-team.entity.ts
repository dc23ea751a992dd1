import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { jsonColumn } from '../../kernel/database/json.js';

/** Interpreters who work together in one booth and relieve each other. */
@Entity('interpreter_team')
@Unique('interpreter_team_name', ['name'])
@Check('interpreter_team_interpreters', 'interpreters BETWEEN 1 AND 10')
@Check('interpreter_team_hours', 'hours_per_day BETWEEN 1 AND 16')
export class InterpreterTeam {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 120 })
  name!: string;

  /** Between which languages, either way: `en-ko`, the smaller code first. */
  @Column(jsonColumn('pairs'))
  pairs!: string[];

  @Column({ type: 'integer' })
  interpreters!: number;

  @Column({ name: 'hours_per_day', type: 'integer' })
  hoursPerDay!: number;

  /** It interprets from the words of another booth where it does not know the language that is spoken. */
  @Column({ name: 'takes_relay', type: 'boolean' })
  takesRelay!: boolean;

  /** For other organizers: from which agency, and how they are reached. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  note!: string | null;
}
