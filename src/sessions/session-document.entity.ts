import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Session } from './session.entity.js';

/** Who may open a document: everybody, whoever has an approved registration, or the organizers alone. */
export const documentAudiences = ['public', 'registered', 'organizers'] as const;
export type DocumentAudience = (typeof documentAudiences)[number];

/** A document of a session. Its files are those of its id in `files/`, one for each version: `v1`, `v2`. */
@Entity('session_document')
@Check('session_document_audience', `audience IN ('public', 'registered', 'organizers')`)
export class SessionDocument {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('session_document_session')
  @ForeignKey(() => Session, { name: 'session_document_of_session', onDelete: 'CASCADE' })
  @Column({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'varchar', length: 200 })
  title!: string;

  @Column({ type: 'varchar', length: 20 })
  audience!: DocumentAudience;

  /** The newest; the earlier ones stay. */
  @Column({ type: 'integer' })
  version!: number;
}
