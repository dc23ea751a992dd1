import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegistrationState } from '../../registration/registration.states.js';
import type { CountedBy } from './counts.rules.js';

/** How many registrations that have been removed had reached a stage: a number without persons, added to the living ones. */
@Entity('kept_count')
@Check('kept_count_count', 'count > 0')
export class KeptCount {
  @PrimaryColumn({ type: 'varchar', length: 30 })
  dimension!: CountedBy;

  @PrimaryColumn({ type: 'varchar', length: 60 })
  value!: string;

  @PrimaryColumn({ type: 'varchar', length: 30 })
  stage!: RegistrationState;

  @Column({ type: 'integer' })
  count!: number;
}
