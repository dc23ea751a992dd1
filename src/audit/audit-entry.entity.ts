import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';
import { jsonColumn } from '../kernel/database/json.js';

/** Something that a person did on purpose. Written once, with the change itself, and never changed. */
@Entity('audit_entry')
@Index('audit_entry_about', ['about', 'recordedAt'])
export class AuditEntry {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** By the forum's clock, for people. */
  @Column(instantColumn('at'))
  at!: Date;

  /** Real time, for the order: a rehearsal clock starts anew with each process. */
  @Index('audit_entry_recorded')
  @Column(instantColumn('recorded_at'))
  recordedAt!: Date;

  /** Null for a command line and for somebody without a session. The account may be gone by now. */
  @Column({ name: 'account_id', type: 'varchar', length: 36, nullable: true })
  accountId!: string | null;

  /** The e-mail address of the account as it was then; empty without an account. */
  @Column({ name: 'actor_name', type: 'varchar', length: 254 })
  actorName!: string;

  /** A text code: feature, then key, such as `outbox.done.abort`. */
  @Column({ type: 'varchar', length: 60 })
  action!: string;

  /** `mail:<id>`, `registration:<id>`; the kind alone where it is about all of them. */
  @Column({ type: 'varchar', length: 100 })
  about!: string;

  /** The values of the action's text. */
  @Column(jsonColumn('details'))
  details!: Record<string, string>;
}
