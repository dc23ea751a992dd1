import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Session } from './session.entity.js';
import { Organization } from '../people/organization.entity.js';

/** An organizer or partner of a session; `organizationId` is null where the body has no entry of its own. */
@Entity('session_organization')
@Check('session_organization_relation', `relation IN ('organizer', 'partner')`)
export class SessionOrganization {
  @ForeignKey(() => Session, { name: 'session_organization_of_session', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  relation!: 'organizer' | 'partner';

  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Column({ type: 'varchar', length: 300 })
  name!: string;

  @ForeignKey(() => Organization, { name: 'session_organization_is_organization' })
  @Column({ name: 'organization_id', type: 'varchar', length: 60, nullable: true })
  organizationId!: string | null;
}
