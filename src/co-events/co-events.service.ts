import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThan, Not } from 'typeorm';
import { edition } from '../../config/edition.js';
import { AccountsService } from '../auth/accounts.service.js';
import { Clock } from '../kernel/clock.js';
import { Conflict, Invalid, NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { CoEventChange } from './co-event-change.entity.js';
import type { CoEventContent } from './co-event-content.js';
import { CoEventHost } from './co-event-host.entity.js';
import { CoEventMails } from './co-event-mails.js';
import { tidied } from './co-event-period.rules.js';
import { isMaterialChange, isMove, problemsOf } from './co-event.rules.js';
import { CoEvent } from './co-event.entity.js';
import { CoEventWriter, type Origin } from './co-event-writer.js';
import { canBeReinstated, isPublic, isUnpublished } from './co-event.states.js';
import {
  CoEventCancelled,
  CoEventChanged,
  CoEventPostponed,
  CoEventReinstated,
  CoEventSubmitted,
} from './co-events.events.js';

/** The person who answers for a co-event. Whoever is signed in as host has proved her address. */
export interface Contact {
  name: string;
  email: string;
  phone: string | null;
  locale: Locale;
  isProved: boolean;
}

/** What hosts do with their co-events. Whatever is material goes to the moderators: `CoEventModerationService`. */
@Injectable()
export class CoEventsService {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly accounts: AccountsService,
    private readonly mails: CoEventMails,
    private readonly writer: CoEventWriter,
  ) {}

  /**
   * Takes it in, with the parts of a series; a host whose address is not proved yet is mailed one link for all of them, and
   * nobody sees them before she follows it.
   */
  async submit(
    em: EntityManager,
    content: CoEventContent,
    contact: Contact,
    origin: Omit<Origin, 'state'>,
    parts: readonly CoEventContent[] = [],
  ): Promise<CoEvent> {
    const account = await this.accounts.ensure(em, { ...contact, role: 'participant' });
    if (!contact.isProved) await this.assertFewUnconfirmed(em, account.id);
    const coEvent = await this.takeIn(em, content, contact, account.id, origin);
    for (const part of parts) {
      await this.takeIn(em, part, contact, account.id, { source: origin.source, parentId: coEvent.id });
    }
    if (!contact.isProved) await this.mails.confirm(em, coEvent);
    else if (origin.source === 'host') await this.mails.tell(em, coEvent, 'received');
    return coEvent;
  }

  /** Its host has followed the mailed link. A second click changes nothing. */
  async confirm(em: EntityManager, id: string): Promise<CoEvent> {
    const coEvent = await em.findOneBy(CoEvent, { id });
    if (!coEvent) throw new NotFound();
    if (coEvent.state !== 'awaiting-confirmation') return coEvent;
    const host = await em.findOneBy(CoEventHost, { coEventId: id });
    const decision = { action: 'confirmed', decidedBy: host?.accountId ?? null } as const;
    const parts = await em.findBy(CoEvent, { parentId: id, state: 'awaiting-confirmation' });
    for (const each of [coEvent, ...parts]) {
      await this.writer.move(em, each, 'submitted', decision);
      await this.events.emit(em, new CoEventSubmitted(each.id));
    }
    await this.mails.tell(em, coEvent, 'received');
    return coEvent;
  }

  /**
   * `seenRevision` is what the host had before her. What nobody has seen yet is rewritten and goes (again) to the moderators; of
   * what is public only an immaterial change applies at once. `answer` is to what a moderator has asked.
   */
  async edit(
    em: EntityManager,
    hostId: string,
    id: string,
    seenRevision: number,
    content: CoEventContent,
    answer: string | null = null,
  ): Promise<'applied' | 'awaits-moderator'> {
    const coEvent = await this.findForHost(em, hostId, id);
    if (coEvent.revision !== seenRevision) throw new Conflict('co-events.stale');
    const wanted = checked(content);
    if (!isPublic(coEvent.state)) return this.rework(em, hostId, coEvent, wanted, answer);
    const before = await this.writer.contentOf(em, coEvent);
    const isDatelessStill = coEvent.state === 'approved' || !isMove(before, wanted);
    if (isDatelessStill && !isMaterialChange(before, wanted)) {
      await this.writer.rewrite(em, coEvent, wanted);
      await em.delete(CoEventChange, { coEventId: id });
      await em.update(CoEvent, { id }, { waitingSince: null });
      await this.events.emit(em, new CoEventChanged(id));
      return 'applied';
    }
    await this.proposeChange(em, hostId, coEvent, wanted, answer);
    return 'awaits-moderator';
  }

  /** Its date holds no more. A new date is an edit, and takes it back into the programme. */
  async postpone(em: EntityManager, hostId: string, id: string, note: string): Promise<void> {
    const coEvent = await this.findForHost(em, hostId, id);
    await this.writer.move(
      em,
      coEvent,
      'postponed',
      { action: 'postponed', decidedBy: hostId, reason: note },
      { statusNote: note },
    );
    await this.events.emit(em, new CoEventPostponed(id));
    await this.mails.tell(em, coEvent, 'postponed', note);
  }

  /** The row stays, because calendars need a CANCEL. */
  async cancel(em: EntityManager, hostId: string, id: string, note: string): Promise<void> {
    const coEvent = await this.findForHost(em, hostId, id);
    await this.writer.move(
      em,
      coEvent,
      'cancelled',
      { action: 'cancelled', decidedBy: hostId, reason: note },
      { statusNote: note, waitingSince: null },
    );
    await em.delete(CoEventChange, { coEventId: id });
    await this.events.emit(em, new CoEventCancelled(id));
    await this.mails.tell(em, coEvent, 'cancelled', note);
  }

  /** Takes place after all, as it was announced. */
  async reinstate(em: EntityManager, hostId: string, id: string): Promise<void> {
    const coEvent = await this.findForHost(em, hostId, id);
    if (!canBeReinstated(coEvent.state)) throw new Conflict('co-events.not-taken-back');
    await this.writer.move(
      em,
      coEvent,
      'approved',
      { action: 'reinstated', decidedBy: hostId },
      { statusNote: null },
    );
    await this.events.emit(em, new CoEventReinstated(id));
    await this.mails.tell(em, coEvent, 'reinstated');
  }

  /** Takes back what no moderator has approved; the parts of a series that are public stay. */
  async remove(em: EntityManager, hostId: string, id: string): Promise<void> {
    const coEvent = await this.findForHost(em, hostId, id);
    if (!isUnpublished(coEvent.state)) throw new Conflict('co-events.is-public');
    await em.update(CoEvent, { parentId: id }, { parentId: null });
    await em.delete(CoEvent, { id });
  }

  /** A draft of the same content and host, to be given another date or place. */
  async duplicate(em: EntityManager, hostId: string, id: string): Promise<CoEvent> {
    const coEvent = await this.findForHost(em, hostId, id);
    const content = await this.writer.contentOf(em, coEvent);
    const copy = await this.writer.insert(em, content, {
      source: 'host',
      state: 'draft',
      parentId: coEvent.parentId,
    });
    const host = await em.findOneByOrFail(CoEventHost, { coEventId: id, accountId: hostId });
    await em.insert(CoEventHost, Object.assign(host, { coEventId: copy.id }));
    return copy;
  }

  /** Deletes what nobody has confirmed within a week: perhaps somebody else's address was given. */
  async sweepUnconfirmed(em: EntityManager): Promise<void> {
    const before = new Date(this.clock.now().getTime() - confirmWithinDays * 24 * 3_600_000);
    const old = () => ({ state: 'awaiting-confirmation', createdAt: LessThan(before) }) as const;
    await em.delete(CoEvent, { ...old(), parentId: Not(IsNull()) });
    await em.delete(CoEvent, old());
  }

  /** Somebody else's is not there. */
  async findForHost(em: EntityManager, hostId: string, id: string): Promise<CoEvent> {
    const isHost = await em.existsBy(CoEventHost, { coEventId: id, accountId: hostId });
    const coEvent = isHost ? await em.findOneBy(CoEvent, { id }) : null;
    if (!coEvent) throw new NotFound();
    return coEvent;
  }

  private async takeIn(
    em: EntityManager,
    content: CoEventContent,
    { name, phone, locale, isProved }: Contact,
    accountId: string,
    origin: Omit<Origin, 'state'>,
  ): Promise<CoEvent> {
    const state = isProved ? 'submitted' : 'awaiting-confirmation';
    const coEvent = await this.writer.insert(em, checked(content), { ...origin, state });
    await em.insert(CoEventHost, {
      coEventId: coEvent.id,
      accountId,
      name,
      phone,
      locale,
      consentVersion: edition.privacy.noticeVersion,
      consentedAt: this.clock.now(),
    });
    await this.writer.record(em, coEvent, { action: 'submitted', decidedBy: isProved ? accountId : null });
    if (isProved) await this.events.emit(em, new CoEventSubmitted(coEvent.id));
    return coEvent;
  }

  /** Nobody's mailbox is filled by typing her address again and again. */
  private async assertFewUnconfirmed(em: EntityManager, accountId: string): Promise<void> {
    const unconfirmed = await em
      .createQueryBuilder(CoEvent, 'c')
      .innerJoin(CoEventHost, 'h', 'h.coEventId = c.id AND h.accountId = :accountId', { accountId })
      .where(`c.state = 'awaiting-confirmation' AND c.parentId IS NULL`)
      .getCount();
    if (unconfirmed >= mostUnconfirmed)
      throw new Invalid({ email: { code: 'co-events.too-many-unconfirmed' } });
  }

  private async rework(
    em: EntityManager,
    hostId: string,
    coEvent: CoEvent,
    content: CoEventContent,
    answer: string | null,
  ): Promise<'awaits-moderator'> {
    await this.writer.rewrite(em, coEvent, content);
    const decision = { action: 'submitted', decidedBy: hostId, reason: answer } as const;
    if (coEvent.state === 'submitted') await this.writer.record(em, coEvent, decision);
    else await this.writer.move(em, coEvent, 'submitted', decision);
    await this.events.emit(em, new CoEventSubmitted(coEvent.id));
    return 'awaits-moderator';
  }

  private async proposeChange(
    em: EntityManager,
    hostId: string,
    coEvent: CoEvent,
    content: CoEventContent,
    answer: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    await em.delete(CoEventChange, { coEventId: coEvent.id });
    await em.insert(CoEventChange, {
      coEventId: coEvent.id,
      state: 'submitted',
      content,
      submittedBy: hostId,
      submittedAt: now,
    });
    // Not through the writer: what is public has not changed, and neither has its stamp in calendars.
    const columns = { waitingSince: coEvent.waitingSince ?? now, revision: coEvent.revision + 1 };
    await em.update(CoEvent, { id: coEvent.id }, columns);
    await this.writer.record(em, coEvent, { action: 'change-submitted', decidedBy: hostId, reason: answer });
    await this.events.emit(em, new CoEventSubmitted(coEvent.id));
    await this.mails.tell(em, coEvent, 'change-received');
  }
}

/** Mails that ask for a confirmation and are not answered yet. */
const mostUnconfirmed = 5;
const confirmWithinDays = 7;

/** Tidied, and refused field by field where it cannot be right. */
export function checked(content: CoEventContent): CoEventContent {
  const problems = problemsOf(content);
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return tidied(content);
}
