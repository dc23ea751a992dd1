import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../kernel/database/instant.js';
import { Registration } from '../registration.entity.js';

/** That a registration was compared with the others, as it stood then. */
@Entity('duplicate_scan')
export class DuplicateScan {
  @ForeignKey(() => Registration, { name: 'duplicate_scan_of', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'registration_id', type: 'varchar', length: 36 })
  registrationId!: string;

  /** Its `updatedAt`: whatever differs from it is compared again. */
  @Column(instantColumn('seen_at'))
  seenAt!: Date;
}
