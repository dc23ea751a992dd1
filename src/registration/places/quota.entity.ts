import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How many places a category or a form of attendance has, and how many are taken. Delegations count in their own row. */
@Entity('quota')
@Check('quota_places', 'taken >= 0 AND (capacity IS NULL OR taken <= capacity)')
export class Quota {
  /** `category:member`, `mode:in-person`. A category that is not declared any more keeps its row. */
  @PrimaryColumn({ type: 'varchar', length: 60 })
  id!: string;

  /** As the organizers set it; null: as `config/decisions.ts` declares. */
  @Column({ type: 'integer', nullable: true })
  capacity!: number | null;

  /** Approved registrations and offers that are still open; moved by conditional UPDATE only. */
  @Column({ type: 'integer' })
  taken!: number;
}
