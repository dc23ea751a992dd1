import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';
import { type AccreditationState, Delegation } from '../../people/delegation.entity.js';

/** One move of a delegation's credentials: handed in, accepted, returned. */
@Entity('accreditation_decision')
export class AccreditationDecision {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('accreditation_decision_delegation')
  @ForeignKey(() => Delegation, { name: 'accreditation_decision_on', onDelete: 'CASCADE' })
  @Column({ name: 'delegation_id', type: 'varchar', length: 60 })
  delegationId!: string;

  @Column({ name: 'to_state', type: 'varchar', length: 20 })
  toState!: AccreditationState;

  @ForeignKey(() => Account, { name: 'accreditation_decision_by' })
  @Column({ name: 'decided_by', type: 'varchar', length: 36 })
  decidedBy!: string;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  reason!: string | null;

  @Column(instantColumn('decided_at'))
  decidedAt!: Date;
}
