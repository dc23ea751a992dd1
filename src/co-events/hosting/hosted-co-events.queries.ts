import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { NotFound } from '../../kernel/errors.js';
import { CoEventChange } from '../co-event-change.entity.js';
import type { CoEventContent } from '../co-event-content.js';
import { CoEventDecision } from '../co-event-decision.entity.js';
import { CoEventHost } from '../co-event-host.entity.js';
import { CoEventInterest } from '../co-event-interest.entity.js';
import { CoEventOrganization } from '../co-event-organization.entity.js';
import { contentOf } from '../co-event-rows.js';
import { CoEvent } from '../co-event.entity.js';
import type { CoEventCount } from './co-event-count.entity.js';
import { CoEventCounts } from './co-event-counts.js';

/** A co-event as its host sees it. */
export interface HostedCoEvent {
  coEvent: CoEvent;
  /** A change that is not public yet, waiting or returned. */
  change: CoEventChange | null;
  /** What a moderator has asked last, while it is not answered. */
  question: string | null;
}

export interface HostedRecord extends HostedCoEvent {
  /** As it is, and as it would be with the change. */
  content: CoEventContent;
  wanted: CoEventContent;
  parent: CoEvent | null;
  /** Of the same host. */
  parts: CoEvent[];
  /** The latest first. */
  decisions: CoEventDecision[];
  counts: CoEventCount[];
  /** People who asked to be reminded. */
  reminders: number;
}

/** What hosts have entered. */
@Injectable()
export class HostedCoEvents {
  constructor(private readonly counts: CoEventCounts) {}

  /** In the order in which they start; those that need the host come with their question. */
  async listOf(em: EntityManager, accountId: string): Promise<HostedCoEvent[]> {
    const ids = (await em.findBy(CoEventHost, { accountId })).map(({ coEventId }) => coEventId);
    const coEvents = await em.find(CoEvent, {
      where: { id: In(ids) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const changes = await em.findBy(CoEventChange, { coEventId: In(ids) });
    const asked = await em.find(CoEventDecision, {
      where: { coEventId: In(ids), action: In(['returned', 'change-returned']) },
      order: { decidedAt: 'DESC' },
    });
    return coEvents.map((coEvent) => {
      const change = changes.find(({ coEventId }) => coEventId === coEvent.id) ?? null;
      const last = asked.find(({ coEventId }) => coEventId === coEvent.id);
      return { coEvent, change, question: isAsked(coEvent, change) ? (last?.reason ?? null) : null };
    });
  }

  /** Only for a co-event that was found for its host. */
  async recordOf(em: EntityManager, coEvent: CoEvent, accountId: string): Promise<HostedRecord> {
    const { id, parentId } = coEvent;
    const change = await em.findOneBy(CoEventChange, { coEventId: id });
    const decisions = await em.find(CoEventDecision, {
      where: { coEventId: id },
      order: { decidedAt: 'DESC' },
    });
    const asked = decisions.find(({ action }) => action === 'returned' || action === 'change-returned');
    const content = await this.contentOf(em, id);
    return {
      coEvent,
      change,
      question: isAsked(coEvent, change) ? (asked?.reason ?? null) : null,
      content,
      wanted: change?.content ?? content,
      parent: parentId ? await em.findOneBy(CoEvent, { id: parentId }) : null,
      parts: await this.partsOf(em, id, accountId),
      decisions,
      counts: await this.counts.of(em, id),
      reminders: await em.countBy(CoEventInterest, { coEventId: id, state: 'confirmed' }),
    };
  }

  async contentOf(em: EntityManager, id: string): Promise<CoEventContent> {
    const coEvent = await em.findOneBy(CoEvent, { id });
    if (!coEvent) throw new NotFound();
    const organizations = await em.find(CoEventOrganization, {
      where: { coEventId: id },
      order: { relation: 'ASC', position: 'ASC' },
    });
    return contentOf(coEvent, organizations);
  }

  private async partsOf(em: EntityManager, parentId: string, accountId: string): Promise<CoEvent[]> {
    const parts = await em.find(CoEvent, { where: { parentId }, order: { startsAt: 'ASC', id: 'ASC' } });
    const own = await em.findBy(CoEventHost, { accountId, coEventId: In(parts.map(({ id }) => id)) });
    return parts.filter(({ id }) => own.some(({ coEventId }) => coEventId === id));
  }
}

const isAsked = ({ state }: CoEvent, change: CoEventChange | null): boolean =>
  state === 'returned' || change?.state === 'returned';
