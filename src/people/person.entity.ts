import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A human, once, whatever she does at the forum: participant, speaker, focal point. */
@Entity('person')
export class Person {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  id!: string;

  /** As in the passport; null for public figures of whom only the printed name is known. */
  @Column({ name: 'given_name', type: 'varchar', length: 100, nullable: true })
  givenName!: string | null;

  @Column({ name: 'family_name', type: 'varchar', length: 100, nullable: true })
  familyName!: string | null;

  /** As it is printed on the badge and in the programme, in the person's own order of names. */
  @Column({ name: 'display_name', type: 'varchar', length: 200 })
  displayName!: string;

  @Column({ name: 'original_script_name', type: 'varchar', length: 200, nullable: true })
  originalScriptName!: string | null;
}
