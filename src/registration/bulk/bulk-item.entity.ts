import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Registration } from '../registration.entity.js';
import type { RegistrationState } from '../registration.states.js';
import { BulkDecision } from './bulk-decision.entity.js';

/** One registration in a bulk decision, and what became of it. */
@Entity('bulk_item')
@Check('bulk_item_outcome', `outcome IN ('open', 'done', 'skipped')`)
@Index('bulk_item_open', ['decisionId', 'outcome', 'position'])
export class BulkItem {
  @ForeignKey(() => BulkDecision, { name: 'bulk_item_of', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'decision_id', type: 'varchar', length: 36 })
  decisionId!: string;

  @Index('bulk_item_registration')
  @ForeignKey(() => Registration, { name: 'bulk_item_about', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'registration_id', type: 'varchar', length: 36 })
  registrationId!: string;

  /** Whose turn is earlier takes the last place. */
  @Column({ type: 'integer' })
  position!: number;

  /** What the decider saw; a registration that has moved since is left alone. */
  @Column({ type: 'varchar', length: 20 })
  seen!: RegistrationState;

  @Column({ type: 'varchar', length: 20 })
  outcome!: 'open' | 'done' | 'skipped';

  /** Code of the text that says why it was skipped. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  problem!: string | null;
}
