import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';
import { jsonColumn } from '../kernel/database/json.js';
import { Registration } from './registration.entity.js';

/** `replaced` by a later wish of the same person, `dropped` because the registration is not approved any more. */
export type RegistrationChangeState = 'pending' | 'accepted' | 'refused' | 'replaced' | 'dropped';

/** What an approved person wishes to change in fields that were decided upon: in force only when it is accepted. */
@Entity('registration_change')
@Check('registration_change_state', `state IN ('pending', 'accepted', 'refused', 'replaced', 'dropped')`)
@Index('registration_change_pending', ['registrationId'], { unique: true, where: `state = 'pending'` })
export class RegistrationChange {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('registration_change_registration')
  @ForeignKey(() => Registration, { name: 'registration_change_of', onDelete: 'CASCADE' })
  @Column({ name: 'registration_id', type: 'varchar', length: 36 })
  registrationId!: string;

  @Column({ type: 'varchar', length: 20 })
  state!: RegistrationChangeState;

  /** The wished values of the changed fields, by field id; an emptied field is null. */
  @Column(jsonColumn('wished'))
  wished!: Readonly<Record<string, string | readonly string[] | null>>;

  @Column(instantColumn('proposed_at'))
  proposedAt!: Date;

  @ForeignKey(() => Account, { name: 'registration_change_by' })
  @Column({ name: 'decided_by', type: 'varchar', length: 36, nullable: true })
  decidedBy!: string | null;

  /** In the decider's words; sent to the person. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  reason!: string | null;

  @Column(instantColumn('decided_at', { nullable: true }))
  decidedAt!: Date | null;
}
