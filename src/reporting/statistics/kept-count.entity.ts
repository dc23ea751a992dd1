import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How many registrations that have been removed had reached a stage: a number without persons, added to the living ones. */
@Entity('kept_count')
@Check('kept_count_count', 'count > 0')
export class KeptCount {
  @PrimaryColumn({ type: 'varchar', length: 30 })
  dimension!: string;

  @PrimaryColumn({ type: 'varchar', length: 60 })
  value!: string;

  @PrimaryColumn({ type: 'varchar', length: 30 })
  stage!: string;

  @Column({ type: 'integer' })
  count!: number;
}
