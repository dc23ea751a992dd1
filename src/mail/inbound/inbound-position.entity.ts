import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a mailbox has been read. */
@Entity('inbound_position')
export class InboundPosition {
  /** Server, user and folder; no password. */
  @PrimaryColumn({ type: 'varchar', length: 500 })
  mailbox!: string;

  /** Another value means that the server has numbered its mails anew (RFC 9051, 2.3.1.1). */
  @Column({ name: 'uid_validity', type: 'varchar', length: 20 })
  uidValidity!: string;

  @Column({ name: 'last_uid', type: 'varchar', length: 20 })
  lastUid!: string;
}
