import { Column, Entity, PrimaryColumn } from 'typeorm';
import { localizedColumn, type LocalizedText } from '../kernel/i18n/localized-text.js';

/** A thematic strand. Its id is stable; its name may change. */
@Entity('track')
export class Track {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  id!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column(localizedColumn('name'))
  name!: LocalizedText;
}
