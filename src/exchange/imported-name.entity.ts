import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { NameAspect, NameChoice } from './name-choices.js';

/** What files of one source mean by a name of theirs. A room or track that is gone is found by its name again. */
@Entity('imported_name')
@Check('imported_name_aspect', `aspect IN ('room', 'track', 'kind')`)
export class ImportedName {
  /** The acronym of the conference. */
  @PrimaryColumn({ type: 'varchar', length: 80 })
  source!: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  aspect!: NameAspect;

  @PrimaryColumn({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'varchar', length: 90 })
  choice!: NameChoice;
}
