import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { Invalid, NotFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { AgendaItem, AgendaItemSpeaker } from './agenda-item.entity.js';
import { type PartState, SessionSpeaker } from './session-speaker.entity.js';
import { SessionsService } from './sessions.service.js';

/** What an organizer says of an item inside a session. */
export interface AgendaEdit extends Pick<AgendaItem, 'title' | 'minutes'> {
  /** Of those who speak in the session. */
  speakerIds: readonly string[];
}

export interface AgendaEntry extends Pick<AgendaItem, 'id' | 'title' | 'minutes'> {
  speakerIds: string[];
}

/** The items inside of sessions, in their order. They are part of the draft, and public when it is released. */
@Injectable()
export class AgendasService {
  constructor(private readonly sessions: SessionsService) {}

  async list(em: EntityManager, sessionId: string): Promise<AgendaEntry[]> {
    const items = await em.find(AgendaItem, { where: { sessionId }, order: { position: 'ASC' } });
    const itemId = In(items.map(({ id }) => id));
    const speakers = await em.find(AgendaItemSpeaker, { where: { itemId }, order: { position: 'ASC' } });
    const ofItem = Map.groupBy(speakers, (each) => each.itemId);
    return items.map(({ id, title, minutes }) => ({
      ...{ id, title, minutes },
      speakerIds: (ofItem.get(id) ?? []).map(({ speakerId }) => speakerId),
    }));
  }

  /** At the end. */
  async add(em: EntityManager, actor: Actor, sessionId: string, edit: AgendaEdit): Promise<void> {
    await this.touch(em, actor, sessionId);
    const { title, minutes, speakerIds } = edit;
    const last = await em.maximum(AgendaItem, 'position', { sessionId });
    const id = newId();
    await em.insert(AgendaItem, { id, sessionId, title, minutes, position: (last ?? 0) + 1 });
    await writeSpeakers(em, { id, sessionId }, speakerIds);
  }

  async edit(
    em: EntityManager,
    actor: Actor,
    sessionId: string,
    itemId: string,
    edit: AgendaEdit,
  ): Promise<void> {
    await this.touch(em, actor, sessionId);
    const { id } = await find(em, sessionId, itemId);
    const { title, minutes, speakerIds } = edit;
    await em.update(AgendaItem, { id }, { title, minutes });
    await writeSpeakers(em, { id, sessionId }, speakerIds);
  }

  /** Changes places with its neighbour; the first does not move up, nor the last down. */
  async move(
    em: EntityManager,
    actor: Actor,
    sessionId: string,
    itemId: string,
    direction: 'up' | 'down',
  ): Promise<void> {
    await this.touch(em, actor, sessionId);
    await find(em, sessionId, itemId);
    const items = await em.find(AgendaItem, { where: { sessionId }, order: { position: 'ASC' } });
    const from = items.findIndex(({ id }) => id === itemId);
    const item = items[from];
    const neighbour = items[direction === 'up' ? from - 1 : from + 1];
    if (!item || !neighbour) return;
    await em.update(AgendaItem, { id: item.id }, { position: neighbour.position });
    await em.update(AgendaItem, { id: neighbour.id }, { position: item.position });
  }

  async remove(em: EntityManager, actor: Actor, sessionId: string, itemId: string): Promise<void> {
    await this.touch(em, actor, sessionId);
    const { id } = await find(em, sessionId, itemId);
    await em.delete(AgendaItem, { id });
  }

  /** Without who speaks. */
  async copy(em: EntityManager, from: string, to: string): Promise<void> {
    for (const { title, minutes, position } of await em.findBy(AgendaItem, { sessionId: from })) {
      await em.insert(AgendaItem, { id: newId(), sessionId: to, title, minutes, position });
    }
  }

  /** Another organizer's open form turns stale. */
  private async touch(em: EntityManager, actor: Actor, sessionId: string): Promise<void> {
    await this.sessions.update(em, actor, await this.sessions.findForEdit(em, actor, sessionId));
  }
}

async function find(em: EntityManager, sessionId: string, id: string): Promise<AgendaItem> {
  const item = await em.findOneBy(AgendaItem, { id, sessionId });
  if (!item) throw new NotFound();
  return item;
}

async function writeSpeakers(
  em: EntityManager,
  { id: itemId, sessionId }: Pick<AgendaItem, 'id' | 'sessionId'>,
  speakerIds: readonly string[],
): Promise<void> {
  const speakerId = In([...speakerIds]);
  const known = await em.countBy(SessionSpeaker, { sessionId, speakerId, state: Not<PartState>('declined') });
  if (known !== speakerIds.length) throw new Invalid({ speakerIds: { code: 'kernel.choice' } });
  await em.delete(AgendaItemSpeaker, { itemId });
  if (speakerIds.length === 0) return;
  await em.insert(
    AgendaItemSpeaker,
    speakerIds.map((id, position) => ({ itemId, speakerId: id, position })),
  );
}
