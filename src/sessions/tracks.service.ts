import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { type Actor, can } from '../kernel/actor.js';
import { isForeignKeyViolation } from '../kernel/database/database-errors.js';
import { Conflict, NotAllowed, NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { type LocalizedText, wordingOf } from '../kernel/i18n/localized-text.js';
import { sessionIdFrom } from './session-id.js';
import { TrackChanged } from './sessions.events.js';
import { Track } from './track.entity.js';

/** Organizers keep the tracks. A name holds at once, in every version; the id stays, because addresses and feeds have it. */
@Injectable()
export class TracksService {
  constructor(
    private readonly events: DomainEvents,
    private readonly audit: AuditService,
  ) {}

  /** At the end. */
  async add(em: EntityManager, actor: Actor, name: LocalizedText): Promise<void> {
    assertMay(actor);
    const tracks = await em.find(Track);
    const id = sessionIdFrom(wordingOf(name, 'en').text, new Set(tracks.map((track) => track.id)));
    const position = Math.max(0, ...tracks.map((track) => track.position)) + 1;
    await em.insert(Track, { id, name, position });
    await this.audit.record(em, actor, 'sessions.audit-track-added', `track:${id}`, { name: nameOf(name) });
  }

  async rename(em: EntityManager, actor: Actor, id: string, name: LocalizedText): Promise<void> {
    assertMay(actor);
    const track = await find(em, id);
    await em.update(Track, { id }, { name });
    await this.audit.record(em, actor, 'sessions.audit-track-renamed', `track:${id}`, {
      before: nameOf(track.name),
      name: nameOf(name),
    });
    await this.events.emit(em, new TrackChanged(id));
  }

  /** Changes places with its neighbour; the first does not move up, nor the last down. */
  async move(em: EntityManager, actor: Actor, id: string, direction: 'up' | 'down'): Promise<void> {
    assertMay(actor);
    await find(em, id);
    const tracks = await em.find(Track, { order: { position: 'ASC', id: 'ASC' } });
    const from = tracks.findIndex((track) => track.id === id);
    const to = direction === 'up' ? from - 1 : from + 1;
    const [track, neighbour] = [tracks[from], tracks[to]];
    if (!track || !neighbour) return;
    tracks.splice(from, 1);
    tracks.splice(to, 0, track);
    for (const [index, each] of tracks.entries()) {
      await em.update(Track, { id: each.id }, { position: index + 1 });
    }
    // The colour of a track is that of its place.
    await this.events.emit(em, new TrackChanged(id));
  }

  /** Refused while a session is on it. */
  async remove(em: EntityManager, actor: Actor, id: string): Promise<void> {
    assertMay(actor);
    const { name } = await find(em, id);
    await em.delete(Track, { id }).catch((error: unknown) => {
      throw isForeignKeyViolation(error) ? new Conflict('sessions.track-used') : error;
    });
    await this.audit.record(em, actor, 'sessions.audit-track-removed', `track:${id}`, { name: nameOf(name) });
  }
}

function assertMay(actor: Actor): void {
  if (!can(actor, 'tracks.edit')) throw new NotAllowed();
}

async function find(em: EntityManager, id: string): Promise<Track> {
  const track = await em.findOneBy(Track, { id });
  if (!track) throw new NotFound();
  return track;
}

const nameOf = (name: LocalizedText): string => wordingOf(name, 'en').text;
