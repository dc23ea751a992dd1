import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { edition } from '../../config/edition.js';
import { Clock, nextStamp } from '../kernel/clock.js';
import { newId, newToken } from '../kernel/ids.js';
import { wordingOf } from '../kernel/i18n/localized-text.js';
import type { CoEventContent } from './co-event-content.js';
import { type CoEventAction, CoEventDecision } from './co-event-decision.entity.js';
import { CoEventOrganization } from './co-event-organization.entity.js';
import { columnsOf, contentOf, organizationRows } from './co-event-rows.js';
import { isOtherTime, slugOf } from './co-event.rules.js';
import { CoEvent, type CoEventSource } from './co-event.entity.js';
import { assertCanBecome, type CoEventState, isPublic } from './co-event.states.js';

/** Where a new co-event comes from; all but the source may be left out. */
export interface Origin {
  source: CoEventSource;
  state: CoEventState;
  parentId?: string | null;
  icalSourceId?: string | null;
  sourceKey?: string | null;
  uid?: string;
}

export interface Decision {
  action: CoEventAction;
  decidedBy: string | null;
  reason?: string | null;
}

/** Writes co-events: keeps their columns, their record and their calendar stamps together. It asks nobody and tells nobody. */
@Injectable()
export class CoEventWriter {
  constructor(private readonly clock: Clock) {}

  async insert(em: EntityManager, content: CoEventContent, origin: Origin): Promise<CoEvent> {
    const now = this.clock.now();
    const id = idFor(content);
    const row = em.create(CoEvent, {
      ...columnsOf(content),
      id,
      uid: origin.uid ?? `co-event-${newId()}@${edition.uidDomain}`,
      state: origin.state,
      listed: isPublic(origin.state),
      previousStartsAt: null,
      parentId: origin.parentId ?? null,
      source: origin.source,
      icalSourceId: origin.icalSourceId ?? null,
      sourceKey: origin.sourceKey ?? null,
      sourceLinks: [],
      statusNote: null,
      revision: 1,
      sequence: 0,
      waitingSince: origin.state === 'submitted' ? now : null,
      createdAt: now,
      changedAt: nextStamp(now),
      publishedAt: null,
    });
    await em.insert(CoEvent, row);
    await insertOrganizations(em, id, content);
    return row;
  }

  async contentOf(em: EntityManager, coEvent: CoEvent): Promise<CoEventContent> {
    const organizations = await em.find(CoEventOrganization, {
      where: { coEventId: coEvent.id },
      order: { relation: 'ASC', position: 'ASC' },
    });
    return contentOf(coEvent, organizations);
  }

  /** Puts new content in the place of the old. */
  async rewrite(em: EntityManager, coEvent: CoEvent, content: CoEventContent): Promise<void> {
    const before = await this.contentOf(em, coEvent);
    const moved = coEvent.listed && isOtherTime(before, content);
    await em.delete(CoEventOrganization, { coEventId: coEvent.id });
    await insertOrganizations(em, coEvent.id, content);
    await this.update(em, coEvent, {
      ...columnsOf(content),
      ...(moved ? { previousStartsAt: coEvent.startsAt } : {}),
    });
  }

  /** Marks it as edited, and what is public as changed for calendars. The object is brought up to date with its row. */
  async update(em: EntityManager, coEvent: CoEvent, change: Partial<CoEvent>): Promise<void> {
    const isVisible = coEvent.listed || change.listed === true;
    const columns: Partial<CoEvent> = {
      ...change,
      revision: coEvent.revision + 1,
      ...(isVisible
        ? { sequence: coEvent.sequence + 1, changedAt: nextStamp(this.clock.now(), coEvent.changedAt) }
        : {}),
    };
    await em.update(CoEvent, { id: coEvent.id }, columns);
    Object.assign(coEvent, columns);
  }

  /** Moves it to another state, and records who did it and why. */
  async move(
    em: EntityManager,
    coEvent: CoEvent,
    to: CoEventState,
    decision: Decision,
    change: Partial<CoEvent> = {},
  ): Promise<void> {
    const from = coEvent.state;
    assertCanBecome(from, to);
    const firstTime = isPublic(to) && coEvent.publishedAt === null;
    await this.update(em, coEvent, {
      state: to,
      listed: isPublic(to),
      // A change that awaits a moderator still does when the co-event is postponed.
      waitingSince: to === 'submitted' ? this.clock.now() : isPublic(from) ? coEvent.waitingSince : null,
      ...(firstTime ? { publishedAt: this.clock.now() } : {}),
      ...change,
    });
    await this.record(em, coEvent, decision, from);
  }

  async record(
    em: EntityManager,
    coEvent: CoEvent,
    { action, decidedBy, reason = null }: Decision,
    from = coEvent.state,
  ): Promise<void> {
    await em.insert(CoEventDecision, {
      id: newId(),
      coEventId: coEvent.id,
      action,
      fromState: from,
      toState: coEvent.state,
      decidedBy,
      reason,
      decidedAt: this.clock.now(),
    });
  }
}

/** A readable address that two hosts at the same moment cannot both take: `suwon-urban-walk-k3x9w`. */
function idFor({ title, city, kind }: CoEventContent): string {
  const words = slugOf(wordingOf(title, 'en').text);
  const readable = words.length >= 3 ? words : slugOf(`${city ?? ''} ${kind}`);
  const ending = newToken()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 6);
  return `${readable}-${ending}`;
}

async function insertOrganizations(em: EntityManager, id: string, content: CoEventContent): Promise<void> {
  const rows = organizationRows(id, content);
  if (rows.length > 0) await em.insert(CoEventOrganization, rows);
}
