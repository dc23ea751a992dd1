import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FileKeys } from '../../files/file-keys.js';
import type { Actor } from '../../kernel/actor.js';
import { SessionDocumentsService } from '../../sessions/session-documents.service.js';
import { mayRead, type SessionViewer } from '../../sessions/session-viewer.rules.js';
import { SessionViewersQueries } from '../../sessions/session-viewers.queries.js';
import { SessionsQueries } from '../../sessions/sessions.queries.js';
import type { ProgrammeItem } from '../programme-item.js';
import { ProgrammeQueries } from '../programme.queries.js';
import { areClashing } from '../slot.rules.js';
import type { SessionExtras, ShownDocument } from './session-extras.js';

/** Reads what a session's page tells to this visitor alone. */
@Injectable()
export class SessionExtrasQueries {
  constructor(
    private readonly programme: ProgrammeQueries,
    private readonly sessions: SessionsQueries,
    private readonly viewers: SessionViewersQueries,
    private readonly documents: SessionDocumentsService,
    private readonly keys: FileKeys,
  ) {}

  async read(em: EntityManager, item: ProgrammeItem, actor: Actor): Promise<SessionExtras> {
    const viewer = await this.viewers.viewerOf(em, actor, item.id);
    const accountId = actor.kind === 'participant' ? actor.accountId : undefined;
    return {
      links: await this.viewers.linksFor(em, viewer, item.id),
      documents: await this.documentsFor(em, viewer, item.id),
      clashes: accountId && !viewer.isSignedUp ? await this.clashesOf(em, item, accountId) : [],
    };
  }

  private async documentsFor(em: EntityManager, viewer: SessionViewer, id: string): Promise<ShownDocument[]> {
    const documents = await this.documents.list(em, id);
    return documents.flatMap(({ document: { title, audience }, versions: [newest] }) =>
      newest && mayRead(viewer, audience)
        ? [{ title, file: newest.file, key: this.keys.keyOf(newest.file) }]
        : [],
    );
  }

  /** What she has chosen for the same time; what is cancelled is in nobody's way. */
  private async clashesOf(
    em: EntityManager,
    item: ProgrammeItem,
    accountId: string,
  ): Promise<ProgrammeItem[]> {
    if (item.state === 'cancelled') return [];
    const own = await this.programme.byIds(em, await this.sessions.ownSessionIds(em, accountId));
    return own.filter((other) => other.state !== 'cancelled' && areClashing(item, other));
  }
}
