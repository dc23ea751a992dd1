import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/i18n/localized-text.js';
import { localizedColumn } from '../kernel/i18n/localized-text.js';

@Entity('venue')
export class Venue {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  id!: string;

  @Column(localizedColumn('name'))
  name!: LocalizedText;

  /** IANA zone in which its sessions are entered. */
  @Column({ type: 'varchar', length: 60 })
  zone!: string;

  /** No longer to be had: its rooms are not offered any more, and what is planned there is a conflict. */
  @Column({ name: 'is_closed', type: 'boolean', default: () => 'false' })
  isClosed!: boolean;
}
