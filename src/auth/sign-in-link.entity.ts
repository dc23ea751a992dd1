import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';
import { Account } from './account.entity.js';

/** Whose area a session opens: each has a cookie of its own, because one person can be several of them. */
export const sessionScopes = [
  'participant',
  'host',
  'speaker',
  'focal-point',
  'moderator',
  'organizer',
] as const;
export type SessionScope = (typeof sessionScopes)[number];

/** A link that opens a session without password. An organizer's or moderator's works once; an area of one's own stays reachable by its mail. */
@Entity('sign_in_link')
@Check(
  'sign_in_link_scope',
  `scope IN ('participant', 'host', 'speaker', 'focal-point', 'moderator', 'organizer')`,
)
export class SignInLink {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('sign_in_link_token', { unique: true })
  @Column({ name: 'token_hash', type: 'varchar', length: 64 })
  tokenHash!: string;

  @Index('sign_in_link_account')
  @ForeignKey(() => Account, { name: 'sign_in_link_of_account', onDelete: 'CASCADE' })
  @Column({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @Column({ type: 'varchar', length: 20 })
  scope!: SessionScope;

  @Column({ name: 'works_once', type: 'boolean' })
  worksOnce!: boolean;

  @Column(instantColumn('expires_at'))
  expiresAt!: Date;

  @Column(instantColumn('used_at', { nullable: true }))
  usedAt!: Date | null;

  @Column(instantColumn('created_at'))
  createdAt!: Date;
}
