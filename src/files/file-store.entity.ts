import { Entity, PrimaryColumn } from 'typeorm';

/**
 * One row: the folder of this database below FILES_DIR. The sweeper deletes what no row knows, and must never take the files of
 * another database that was given the same directory.
 */
@Entity('file_store')
export class FileStore {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;
}
