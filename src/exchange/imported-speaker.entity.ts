import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { jsonColumn } from '../kernel/database/json.js';
import { Speaker } from '../speakers/speaker.entity.js';
import type { SaidOfPerson } from './said.js';

/** As whom the files of a source know a speaker; two of their persons may be one of ours. */
@Entity('imported_speaker')
export class ImportedSpeaker {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  source!: string;

  /** `personKey` */
  @PrimaryColumn({ type: 'varchar', length: 300 })
  key!: string;

  @Index('imported_speaker_speaker')
  @ForeignKey(() => Speaker, { name: 'imported_speaker_is_speaker', onDelete: 'CASCADE' })
  @Column({ name: 'speaker_id', type: 'varchar', length: 80 })
  speakerId!: string;

  @Column(jsonColumn('said'))
  said!: SaidOfPerson;
}
