import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';

/** The last good copy of a public feed, for the time after a restart in which no new one can be made. */
@Entity('feed_body')
export class StoredFeed {
  /** Of its recipe. */
  @PrimaryColumn({ type: 'varchar', length: 200 })
  key!: string;

  @Column({ type: 'text' })
  text!: string;

  /** Real time, as HTTP has it. */
  @Column(instantColumn('last_modified'))
  lastModified!: Date;
}
