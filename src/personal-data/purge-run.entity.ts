import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';
import { jsonColumn } from '../kernel/database/json.js';

/** The purge of one day, whichever process does it. */
@Entity('purge_run')
export class PurgeRun {
  /** At the venue, by the forum's clock. */
  @PrimaryColumn({ name: 'on_date', type: 'varchar', length: 10 })
  onDate!: string;

  /** Changes when another process takes over a run that has stopped. */
  @Column({ name: 'run_id', type: 'varchar', length: 36 })
  runId!: string;

  /** By the forum's clock. */
  @Column(instantColumn('started_at'))
  startedAt!: Date;

  /** Real time: a rehearsal clock starts anew with each process, and leases must not. */
  @Column(instantColumn('lease_until'))
  leaseUntil!: Date;

  /** By the forum's clock. */
  @Column(instantColumn('finished_at', { nullable: true }))
  finishedAt!: Date | null;

  /** How many records of each kind went, or lost a part. */
  @Column(jsonColumn('removed'))
  removed!: Record<string, number>;
}
