import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';
import type { Locale } from '../kernel/i18n/locale.js';

/** Each may also what stands before it. Hosts of co-events and participants need no role: they own what they have entered. */
export const roles = ['participant', 'moderator', 'organizer'] as const;
export type Role = (typeof roles)[number];

/** What signs in: one per e-mail address. There is no password; whoever reads the mailbox is the person. */
@Entity('account')
@Check('account_role', `role IN ('participant', 'moderator', 'organizer')`)
export class Account {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 254 })
  email!: string;

  /** `emailKey(email)` */
  @Index('account_email', { unique: true })
  @Column({ name: 'email_key', type: 'varchar', length: 254 })
  emailKey!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'varchar', length: 2 })
  locale!: Locale;

  @Column({ type: 'varchar', length: 20 })
  role!: Role;

  /** Of the lasting links to areas of her own; raised when they have to end. */
  @Column({ name: 'link_version', type: 'integer', default: 1 })
  linkVersion!: number;

  @Column(instantColumn('created_at'))
  createdAt!: Date;
}
