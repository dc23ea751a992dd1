import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A State's ministry, a United Nations entity, an association or a firm that takes part in the forum. */
@Entity('organization')
export class Organization {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  id!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'varchar', length: 40, nullable: true })
  acronym!: string | null;

  @Column({ type: 'varchar', length: 40 })
  type!: string;

  @Column({ type: 'varchar', length: 2, nullable: true })
  country!: string | null;
}
