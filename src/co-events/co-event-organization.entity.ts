import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Organization } from '../people/organization.entity.js';
import { CoEvent } from './co-event.entity.js';

/** An organizer or partner of a co-event; `organizationId` is null where the body has no entry of its own. */
@Entity('co_event_organization')
@Check('co_event_organization_relation', `relation IN ('organizer', 'partner')`)
export class CoEventOrganization {
  @ForeignKey(() => CoEvent, { name: 'co_event_organization_of_co_event', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'co_event_id', type: 'varchar', length: 80 })
  coEventId!: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  relation!: 'organizer' | 'partner';

  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Column({ type: 'varchar', length: 300 })
  name!: string;

  @ForeignKey(() => Organization, { name: 'co_event_organization_is_organization' })
  @Column({ name: 'organization_id', type: 'varchar', length: 60, nullable: true })
  organizationId!: string | null;
}
