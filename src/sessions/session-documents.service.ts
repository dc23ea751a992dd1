import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { FilesService } from '../files/files.service.js';
import { StoredFile } from '../files/stored-file.entity.js';
import type { Actor } from '../kernel/actor.js';
import { NotFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { documentFiles, purposeOf } from './session-document-files.js';
import { SessionDocument } from './session-document.entity.js';
import { SessionsService } from './sessions.service.js';

export type DocumentFacts = Pick<SessionDocument, 'title' | 'audience'>;

export type DocumentAddress = Pick<SessionDocument, 'id' | 'sessionId'>;

export interface DocumentWithFiles {
  document: SessionDocument;
  /** The newest first. */
  versions: { number: number; file: StoredFile }[];
}

/** The documents of sessions. They hold at once, as who may read them does: no release waits for a slide. */
@Injectable()
export class SessionDocumentsService {
  constructor(
    private readonly audit: AuditService,
    private readonly files: FilesService,
    private readonly sessions: SessionsService,
  ) {}

  /** In their order, with two queries however many there are. */
  async list(em: EntityManager, sessionId: string): Promise<DocumentWithFiles[]> {
    const documents = await em.find(SessionDocument, { where: { sessionId }, order: { position: 'ASC' } });
    const ownerId = In(documents.map(({ id }) => id));
    const files = await em.findBy(StoredFile, { ownerKind: documentFiles, ownerId });
    return documents.map((document) => ({ document, versions: versionsOf(document, files) }));
  }

  async add(
    em: EntityManager,
    actor: Actor,
    sessionId: string,
    { title, audience }: DocumentFacts,
    upload: StoredFile,
  ): Promise<void> {
    await this.sessions.findForEdit(em, actor, sessionId);
    const last = await em.maximum(SessionDocument, 'position', { sessionId });
    const document = { id: newId(), sessionId, title, audience, position: (last ?? 0) + 1, version: 1 };
    await em.insert(SessionDocument, document);
    await this.keep(em, actor, document, upload);
  }

  /** Without an upload the file stays as it is; the earlier version is kept beside a new one. */
  async edit(
    em: EntityManager,
    actor: Actor,
    { id, sessionId }: DocumentAddress,
    { title, audience }: DocumentFacts,
    upload?: StoredFile,
  ): Promise<void> {
    await this.sessions.findForEdit(em, actor, sessionId);
    const document = await find(em, sessionId, id);
    const version = upload ? document.version + 1 : document.version;
    await em.update(SessionDocument, { id }, { title, audience, version });
    if (upload) await this.keep(em, actor, { id, sessionId, title, version }, upload);
  }

  /** With all its versions. */
  async remove(em: EntityManager, actor: Actor, { id, sessionId }: DocumentAddress): Promise<void> {
    await this.sessions.findForEdit(em, actor, sessionId);
    const { title } = await find(em, sessionId, id);
    await this.files.remove(em, { kind: documentFiles, id });
    await em.delete(SessionDocument, { id });
    await this.audit.record(em, actor, 'sessions.audit-document-removed', `session:${sessionId}`, { title });
  }

  /** Of a session that is deleted. */
  async removeAll(em: EntityManager, sessionId: string): Promise<void> {
    for (const { id } of await em.findBy(SessionDocument, { sessionId })) {
      await this.files.remove(em, { kind: documentFiles, id });
    }
  }

  private async keep(
    em: EntityManager,
    actor: Actor,
    { id, sessionId, title, version }: Pick<SessionDocument, 'id' | 'sessionId' | 'title' | 'version'>,
    upload: StoredFile,
  ): Promise<void> {
    await this.files.assign(em, upload, { kind: documentFiles, id, purpose: purposeOf(version) });
    await this.audit.record(em, actor, 'sessions.audit-document', `session:${sessionId}`, {
      title,
      version: String(version),
    });
  }
}

const versionsOf = ({ id, version }: SessionDocument, files: readonly StoredFile[]) =>
  Array.from({ length: version }, (_, index) => version - index).flatMap((number) => {
    const file = files.find((each) => each.ownerId === id && each.purpose === purposeOf(number));
    return file ? [{ number, file }] : [];
  });

async function find(em: EntityManager, sessionId: string, id: string): Promise<SessionDocument> {
  const document = await em.findOneBy(SessionDocument, { id, sessionId });
  if (!document) throw new NotFound();
  return document;
}
