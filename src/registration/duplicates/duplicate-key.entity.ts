import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Registration } from '../registration.entity.js';

/** Registrations with a key in common are compared, and no others: twenty thousand need not be compared with each other. */
@Entity('duplicate_key')
export class DuplicateKey {
  @ForeignKey(() => Registration, { name: 'duplicate_key_of', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'registration_id', type: 'varchar', length: 36 })
  registrationId!: string;

  /** Hashed, because it is made of a name and a birth date. */
  @Index('duplicate_key_hash')
  @PrimaryColumn({ name: 'key_hash', type: 'varchar', length: 16 })
  keyHash!: string;
}
