import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { Invalid, NotAllowed } from '../kernel/errors.js';
import { locales } from '../kernel/i18n/locale.js';
import { type LocalizedText, wordingOf } from '../kernel/i18n/localized-text.js';
import { AgendasService } from '../sessions/agendas.service.js';
import { emptySession } from '../sessions/empty-session.js';
import { assertPossible, ownFields, type OwnFields, type SessionEdit } from '../sessions/session-edit.js';
import { sessionIdFrom } from '../sessions/session-id.js';
import { readLists, writeLists } from '../sessions/session-lists.js';
import { canEdit } from '../sessions/session.rules.js';
import { Session } from '../sessions/session.entity.js';
import { SessionDocumentsService } from '../sessions/session-documents.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { sessionsTexts } from '../sessions/sessions.texts.js';
import { Slot } from './slot.entity.js';

export type NewSession = SessionEdit &
  Pick<OwnFields, 'kind' | 'title'> & {
    /** Missing: made from its title. */
    id?: string | undefined;
  };

/** Makes sessions, and takes those away that nobody outside has ever seen. */
@Injectable()
export class SessionDesk {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly sessions: SessionsService,
    private readonly agendas: AgendasService,
    private readonly documents: SessionDocumentsService,
  ) {}

  /** A draft without room and time. Returns its id. */
  async create(em: EntityManager, actor: Actor, wish: NewSession): Promise<string> {
    if (!canEdit(actor)) throw new NotAllowed();
    const { id: wishedId, organizers, partners, after, links, ...own } = wish;
    const id = await freeId(em, wishedId, own.title);
    const row: Omit<Session, 'position'> = {
      ...emptySession,
      ...own,
      id,
      publishedState: null,
      updatedAt: this.clock.now(),
    };
    await assertPossible(em, row, own);
    const last = await em.maximum(Session, 'position', {});
    await em.insert(Session, { ...row, position: (last ?? 0) + 1 });
    await em.insert(Slot, { ...nowhere, sessionId: id });
    await writeLists(em, id, { organizers, partners, after, links });
    await this.audit.record(em, actor, 'sessions.audit-created', `session:${id}`);
    return id;
  }

  /** What it is, without its room, its time, its speakers, who were not asked for another one, and its joining links. */
  async duplicate(em: EntityManager, actor: Actor, id: string): Promise<string> {
    const session = await this.sessions.findForEdit(em, actor, id);
    const own = Object.fromEntries(ownFields.map((field) => [field, session[field]]));
    const copy = await this.create(em, actor, {
      ...own,
      ...(await readLists(em, id)),
      links: [],
      kind: session.kind,
      title: titleOfCopy(session.title),
      isReady: false,
    });
    await this.agendas.copy(em, id, copy);
    return copy;
  }

  /** With its documents, and after those were told who had been asked to it. */
  async remove(em: EntityManager, actor: Actor, id: string): Promise<void> {
    const session = await this.sessions.findForEdit(em, actor, id);
    await this.documents.removeAll(em, id);
    await this.sessions.discard(em, session);
    const title = wordingOf(session.title, 'en').text;
    await this.audit.record(em, actor, 'sessions.audit-removed', `session:${id}`, { title });
  }
}

const nowhere = {
  ...{ venueId: null, roomId: null, onDate: null, untilDate: null },
  ...{ startsAt: null, endsAt: null },
};

/** The one that is wished, unless another session has it. */
async function freeId(em: EntityManager, wished: string | undefined, title: LocalizedText): Promise<string> {
  const rows = await em.createQueryBuilder(Session, 's').select('s.id', 'id').getRawMany<{ id: string }>();
  const taken = new Set(rows.map(({ id }) => id));
  if (!wished) return sessionIdFrom(wordingOf(title, 'en').text, taken);
  if (taken.has(wished)) throw new Invalid({ id: { code: 'sessions.id-taken' } });
  return wished;
}

/** Says in each language that it is a copy, as long as nobody has given it a name of its own. */
function titleOfCopy(title: LocalizedText): LocalizedText {
  const copied: LocalizedText = {};
  for (const locale of locales) {
    const text = title[locale];
    if (text) copied[locale] = sessionsTexts.in(locale)('copy-of', { title: text }).slice(0, 300);
  }
  return copied;
}
