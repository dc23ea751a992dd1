import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { Actor } from '../kernel/actor.js';
import { Invalid, NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import type { LocalizedText } from '../kernel/i18n/localized-text.js';
import { isZone } from '../kernel/zones.js';
import { venueIdFrom } from './room.rules.js';
import { VenueRenamed } from './rooms.events.js';
import { VenueDistance } from './venue-distance.entity.js';
import { Venue } from './venue.entity.js';

/** Organizers keep the venues, and how far they are apart. */
@Injectable()
export class VenuesService {
  constructor(
    private readonly events: DomainEvents,
    private readonly audit: AuditService,
  ) {}

  async add(em: EntityManager, actor: Actor, { name, zone }: Pick<Venue, 'name' | 'zone'>): Promise<string> {
    if (!isZone(zone)) throw new Invalid({ zone: { code: 'forum.unknown-zone' } });
    const taken = new Set((await em.find(Venue)).map(({ id }) => id));
    const id = venueIdFrom(name, taken);
    await em.insert(Venue, { id, name, zone, isClosed: false });
    await this.audit.record(em, actor, 'forum.audit-venue-added', aboutOf(id));
    return id;
  }

  async rename(em: EntityManager, actor: Actor, id: string, name: LocalizedText): Promise<void> {
    const { affected } = await em.update(Venue, { id }, { name });
    if (affected === 0) throw new NotFound();
    await this.audit.record(em, actor, 'forum.audit-venue-renamed', aboutOf(id));
    await this.events.emit(em, new VenueRenamed(id));
  }

  /** What is planned there stays as it is, and counts as a conflict. */
  async close(em: EntityManager, actor: Actor, id: string): Promise<void> {
    await this.setClosed(em, id, true);
    await this.audit.record(em, actor, 'forum.audit-venue-closed', aboutOf(id));
  }

  async reopen(em: EntityManager, actor: Actor, id: string): Promise<void> {
    await this.setClosed(em, id, false);
    await this.audit.record(em, actor, 'forum.audit-venue-reopened', aboutOf(id));
  }

  /** Whichever way it is told; without minutes nothing is known any more. */
  async setDistance(em: EntityManager, actor: Actor, distance: VenueDistance): Promise<void> {
    const [fromId = '', toId = ''] = [distance.fromId, distance.toId].sort();
    for (const field of ['fromId', 'toId'] as const) {
      if (!(await em.existsBy(Venue, { id: distance[field] })))
        throw new Invalid({ [field]: { code: 'kernel.choice' } });
    }
    if (fromId === toId) throw new Invalid({ toId: { code: 'forum.same-venue' } });
    const { onFoot, byShuttle } = distance;
    await em.delete(VenueDistance, { fromId, toId });
    if (onFoot !== null || byShuttle !== null) {
      await em.insert(VenueDistance, { fromId, toId, onFoot, byShuttle });
    }
    await this.audit.record(em, actor, 'forum.audit-distance', aboutOf(fromId), { to: toId });
  }

  private async setClosed(em: EntityManager, id: string, isClosed: boolean): Promise<void> {
    const { affected } = await em.update(Venue, { id }, { isClosed });
    if (affected === 0) throw new NotFound();
  }
}

const aboutOf = (id: string): string => `venue:${id}`;
