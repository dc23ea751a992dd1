import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type FileAccess, FilePolicies, type Viewer } from '../files/file-policies.js';
import type { StoredFile } from '../files/stored-file.entity.js';
import { canEdit, isPublished } from './session.rules.js';
import { SessionDocument } from './session-document.entity.js';
import { mayRead } from './session-viewer.rules.js';
import { SessionViewersQueries } from './session-viewers.queries.js';
import { Session } from './session.entity.js';

/** The owner under which `files/` knows them. */
export const documentFiles = 'session-document';

export const purposeOf = (version: number): string => `v${String(version)}`;

/** Who may see the files of a document: its audience the newest version, organizers all. Knowing the address is not enough. */
@Injectable()
export class SessionDocumentFiles implements OnModuleInit {
  constructor(
    private readonly policies: FilePolicies,
    private readonly viewers: SessionViewersQueries,
  ) {}

  onModuleInit(): void {
    this.policies.register(documentFiles, {
      sensitive: false,
      accessOf: (em, file, viewer) => this.accessOf(em, file, viewer),
    });
  }

  private async accessOf(em: EntityManager, file: StoredFile, { actor }: Viewer): Promise<FileAccess> {
    if (canEdit(actor)) return 'granted';
    const document = await em.findOneBy(SessionDocument, { id: file.ownerId ?? '' });
    if (!document || file.purpose !== purposeOf(document.version)) return 'none';
    const session = await em.findOneByOrFail(Session, { id: document.sessionId });
    if (!isPublished(session)) return 'none';
    const viewer = await this.viewers.viewerOf(em, actor, session.id);
    return mayRead(viewer, document.audience) ? 'granted' : 'none';
  }
}
