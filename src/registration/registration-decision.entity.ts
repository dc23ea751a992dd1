import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';
import { Registration } from './registration.entity.js';
import type { RegistrationState } from './registration.states.js';

/** One move of a registration from state to state: who, when, why. Rows are only ever added. */
@Entity('registration_decision')
export class RegistrationDecision {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('registration_decision_registration')
  @ForeignKey(() => Registration, { name: 'registration_decision_on', onDelete: 'CASCADE' })
  @Column({ name: 'registration_id', type: 'varchar', length: 36 })
  registrationId!: string;

  @Column({ name: 'from_state', type: 'varchar', length: 20 })
  fromState!: RegistrationState;

  @Column({ name: 'to_state', type: 'varchar', length: 20 })
  toState!: RegistrationState;

  /** Null where the application itself moved it. */
  @ForeignKey(() => Account, { name: 'registration_decision_by' })
  @Column({ name: 'decided_by', type: 'varchar', length: 36, nullable: true })
  decidedBy!: string | null;

  /** In the decider's words; sent to the person. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  reason!: string | null;

  @Column(instantColumn('decided_at'))
  decidedAt!: Date;
}
