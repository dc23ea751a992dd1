import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { SignedIn } from '../kernel/actor.js';
import { Conflict, NotAllowed, NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { CoEventChange } from './co-event-change.entity.js';
import type { CoEventContent } from './co-event-content.js';
import { CoEventMails } from './co-event-mails.js';
import { canModerate, isMove, moderates } from './co-event.rules.js';
import { CoEvent } from './co-event.entity.js';
import { isPublic } from './co-event.states.js';
import { CoEventWriter } from './co-event-writer.js';
import { CoEventChanged, CoEventMoved, CoEventPublished, CoEventReinstated } from './co-events.events.js';
import { checked } from './co-events.service.js';
import { ModeratorScopes } from './moderator-scopes.queries.js';

/** What moderators decide: on a submission, or on the change of a public co-event, whichever waits. Its hosts are told by mail. */
@Injectable()
export class CoEventModerationService {
  constructor(
    private readonly audit: AuditService,
    private readonly events: DomainEvents,
    private readonly mails: CoEventMails,
    private readonly scopes: ModeratorScopes,
    private readonly writer: CoEventWriter,
  ) {}

  /**
   * `seenRevision` is what the moderator had before her: nothing is decided that she has not read. `withParts` publishes what
   * waits of its series in her regions too, with one mail for all.
   */
  async approve(
    em: EntityManager,
    actor: SignedIn,
    id: string,
    seenRevision: number,
    { withParts = false } = {},
  ): Promise<void> {
    const coEvent = await this.findFor(em, actor, id);
    assertSeen(coEvent, seenRevision);
    if (isPublic(coEvent.state)) await this.approveChange(em, actor, coEvent);
    else {
      const parts = withParts ? await em.findBy(CoEvent, { parentId: id, state: 'submitted' }) : [];
      const countries = await this.scopes.countriesFor(em, actor);
      for (const each of [coEvent, ...parts.filter(({ country }) => moderates(countries, country))]) {
        await this.writer.move(em, each, 'approved', { action: 'approved', decidedBy: actor.accountId });
        await this.events.emit(em, new CoEventPublished(each.id));
      }
      await this.mails.tell(em, coEvent, 'approved');
    }
    await this.audit.record(em, actor, 'moderation.done.approved', `co-event:${id}`);
  }

  /** Back to the host with questions. */
  async return(
    em: EntityManager,
    actor: SignedIn,
    id: string,
    seenRevision: number,
    questions: string,
  ): Promise<void> {
    const coEvent = await this.findFor(em, actor, id);
    assertSeen(coEvent, seenRevision);
    const decision = { decidedBy: actor.accountId, reason: questions };
    if (isPublic(coEvent.state)) {
      await this.changeOf(em, id);
      await em.update(CoEventChange, { coEventId: id }, { state: 'returned' });
      await em.update(CoEvent, { id }, { waitingSince: null });
      await this.writer.record(em, coEvent, { ...decision, action: 'change-returned' });
      await this.mails.tell(em, coEvent, 'change-returned', questions);
    } else {
      await this.writer.move(em, coEvent, 'returned', { ...decision, action: 'returned' });
      await this.mails.tell(em, coEvent, 'returned', questions);
    }
    await this.audit.record(em, actor, 'moderation.done.returned', `co-event:${id}`);
  }

  async decline(
    em: EntityManager,
    actor: SignedIn,
    id: string,
    seenRevision: number,
    reason: string,
  ): Promise<void> {
    const coEvent = await this.findFor(em, actor, id);
    assertSeen(coEvent, seenRevision);
    const decision = { decidedBy: actor.accountId, reason };
    if (isPublic(coEvent.state)) {
      await this.changeOf(em, id);
      await this.dropChange(em, id);
      await this.writer.record(em, coEvent, { ...decision, action: 'change-declined' });
      await this.mails.tell(em, coEvent, 'change-declined', reason);
    } else {
      await this.writer.move(em, coEvent, 'declined', { ...decision, action: 'declined' });
      await this.mails.tell(em, coEvent, 'declined', reason);
    }
    await this.audit.record(em, actor, 'moderation.done.declined', `co-event:${id}`);
  }

  /** Applies at once. A change of the host's that waits is replaced by it, because she has seen both. */
  async edit(
    em: EntityManager,
    actor: SignedIn,
    id: string,
    seenRevision: number,
    content: CoEventContent,
  ): Promise<void> {
    const coEvent = await this.findFor(em, actor, id);
    assertSeen(coEvent, seenRevision);
    const before = await this.writer.contentOf(em, coEvent);
    const after = checked(content);
    await this.writer.rewrite(em, coEvent, after);
    if (isPublic(coEvent.state)) {
      await this.dropChange(em, id);
      await this.events.emit(em, newsOf(id, before, after));
    }
    await this.writer.record(em, coEvent, { action: 'edited', decidedBy: actor.accountId });
    await this.audit.record(em, actor, 'moderation.done.edited', `co-event:${id}`);
    await this.mails.tell(em, coEvent, 'edited');
  }

  /** The co-event, if it is public or waits, and lies in the moderator's region. */
  async findFor(em: EntityManager, actor: SignedIn, id: string): Promise<CoEvent> {
    if (!canModerate(actor)) throw new NotAllowed();
    const coEvent = await em.findOneBy(CoEvent, { id });
    if (!coEvent || coEvent.state === 'draft' || coEvent.state === 'awaiting-confirmation')
      throw new NotFound();
    const countries = await this.scopes.countriesFor(em, actor);
    if (!moderates(countries, coEvent.country)) throw new NotAllowed('co-events.not-yours');
    return coEvent;
  }

  /** A postponed or cancelled co-event takes place again with it. */
  private async approveChange(em: EntityManager, actor: SignedIn, coEvent: CoEvent): Promise<void> {
    const { content } = await this.changeOf(em, coEvent.id);
    const decision = { decidedBy: actor.accountId, action: 'change-approved' } as const;
    const before = await this.writer.contentOf(em, coEvent);
    await this.writer.rewrite(em, coEvent, content);
    await this.dropChange(em, coEvent.id);
    if (coEvent.state === 'approved') {
      await this.writer.record(em, coEvent, decision);
      await this.events.emit(em, newsOf(coEvent.id, before, content));
    } else {
      const change = { statusNote: null, waitingSince: null };
      await this.writer.move(em, coEvent, 'approved', { ...decision, action: 'reinstated' }, change);
      await this.events.emit(em, new CoEventReinstated(coEvent.id));
    }
    await this.mails.tell(em, coEvent, 'change-approved');
  }

  private async changeOf(em: EntityManager, coEventId: string): Promise<CoEventChange> {
    const change = await em.findOneBy(CoEventChange, { coEventId, state: 'submitted' });
    if (!change) throw new Conflict('co-events.no-change-waiting');
    return change;
  }

  private async dropChange(em: EntityManager, id: string): Promise<void> {
    await em.delete(CoEventChange, { coEventId: id });
    await em.update(CoEvent, { id }, { waitingSince: null });
  }
}

const newsOf = (id: string, before: CoEventContent, after: CoEventContent): object =>
  isMove(before, after) ? new CoEventMoved(id) : new CoEventChanged(id);

function assertSeen({ revision }: CoEvent, seenRevision: number): void {
  if (revision !== seenRevision) throw new Conflict('co-events.stale');
}
