import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { jsonColumn } from '../kernel/database/json.js';

/** Least developed countries, landlocked developing countries, small island developing States. */
export const specialNeeds = ['LDC', 'LLDC', 'SIDS'] as const;
export type SpecialNeed = (typeof specialNeeds)[number];

/** A member or associate member of ESCAP, under its United Nations name. */
@Entity('member')
@Check('member_status', `status IN ('member', 'associate_member')`)
export class Member {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  id!: string;

  @Column({ type: 'varchar', length: 120 })
  name!: string;

  @Column({ type: 'varchar', length: 20 })
  status!: 'member' | 'associate_member';

  @Column({ type: 'varchar', length: 2 })
  iso2!: string;

  @Column({ name: 'subregion_code', type: 'varchar', length: 10, nullable: true })
  subregionCode!: string | null;

  /** As of October 2023; null: not stated for this associate member. */
  @Column(jsonColumn('special_needs', { nullable: true }))
  specialNeeds!: SpecialNeed[] | null;
}
