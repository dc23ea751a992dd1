import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { Organization } from '../people/organization.entity.js';

/** The public profile under which a person speaks. */
@Entity('speaker')
export class Speaker {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  id!: string;

  @Index('speaker_person', { unique: true })
  @ForeignKey(() => Person, { name: 'speaker_is_person' })
  @Column({ name: 'person_id', type: 'varchar', length: 60 })
  personId!: string;

  /** The public function, as the source prints it. */
  @Column({ name: 'function_title', type: 'varchar', length: 300, nullable: true })
  functionTitle!: string | null;

  @Column({ name: 'organization_name', type: 'varchar', length: 300, nullable: true })
  organizationName!: string | null;

  @ForeignKey(() => Organization, { name: 'speaker_of_organization' })
  @Column({ name: 'organization_id', type: 'varchar', length: 60, nullable: true })
  organizationId!: string | null;

  @Column({ type: 'varchar', length: 2, nullable: true })
  country!: string | null;
}
