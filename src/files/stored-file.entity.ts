import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';
import type { FileKind } from './file-kinds.js';

/**
 * A file that was uploaded, checked and stored. Its bytes never change: another crop is another file. The row is written after
 * the bytes and deleted before them, so that a row always has its bytes.
 */
@Entity('stored_file')
@Index('stored_file_owner', ['ownerKind', 'ownerId', 'purpose'], { unique: true })
@Check('stored_file_kind', `kind IN ('pdf', 'jpeg', 'png', 'webp', 'pptx', 'odp')`)
@Check('stored_file_owned', '(owner_kind IS NULL) = (owner_id IS NULL)')
export class StoredFile {
  /** Also the name of the bytes in the store. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** `registration`, `delegation`: who decides who may see it. Null while its form is still being filled in. */
  @Column({ name: 'owner_kind', type: 'varchar', length: 40, nullable: true })
  ownerKind!: string | null;

  @Column({ name: 'owner_id', type: 'varchar', length: 60, nullable: true })
  ownerId!: string | null;

  /** The field of its form; an owner has one file for each. */
  @Column({ type: 'varchar', length: 60 })
  purpose!: string;

  /** As the person called it, with the ending of what it really is. */
  @Column({ type: 'varchar', length: 160 })
  name!: string;

  @Column({ type: 'varchar', length: 10 })
  kind!: FileKind;

  /** Bytes. */
  @Column({ type: 'integer' })
  size!: number;

  /** SHA-256 of the bytes. */
  @Column({ name: 'content_hash', type: 'varchar', length: 64 })
  contentHash!: string;

  /** Pixels; null for a document. */
  @Column({ type: 'integer', nullable: true })
  width!: number | null;

  @Column({ type: 'integer', nullable: true })
  height!: number | null;

  /** `x,y,width,height` as parts of the picture, for a photo for the badge; its smaller sizes are stored beside it. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  crop!: string | null;

  /** The account that was signed in; the account may be gone by now. */
  @Column({ name: 'uploaded_by', type: 'varchar', length: 36, nullable: true })
  uploadedBy!: string | null;

  /** By the forum's clock, for people. */
  @Column(instantColumn('uploaded_at'))
  uploadedAt!: Date;

  /** Real time, for the sweeper: a rehearsal clock starts anew with each process. */
  @Index('stored_file_stored')
  @Column(instantColumn('stored_at'))
  storedAt!: Date;
}
