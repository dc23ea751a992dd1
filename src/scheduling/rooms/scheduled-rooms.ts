import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type RoomUse, RoomUses } from '../../forum/room-uses.js';
import { Session } from '../../sessions/session.entity.js';
import { readCurrent } from '../releases/released.queries.js';
import { Slot } from '../slot.entity.js';

/** Tells which sessions would be without their room: as they are planned, and as the public sees them until the next release. */
@Injectable()
export class ScheduledRooms implements OnModuleInit {
  constructor(private readonly uses: RoomUses) {}

  onModuleInit(): void {
    this.uses.findBy((em, roomId) => usesOf(em, roomId));
  }
}

async function usesOf(em: EntityManager, roomId: string): Promise<RoomUse[]> {
  const planned = (await em.findBy(Slot, { roomId })).map(({ sessionId }) => sessionId);
  const sessions = await em.find(Session, {
    select: { id: true, title: true },
    where: { id: In(planned) },
    order: { position: 'ASC', id: 'ASC' },
  });
  const released = (await readCurrent(em)).filter(
    ({ sessionId, content }) => content.roomId === roomId && !planned.includes(sessionId),
  );
  return [
    ...sessions.map(({ id, title }): RoomUse => ({
      kind: 'planned',
      name: title,
      path: `/organizer/sessions/${id}/edit`,
    })),
    ...released.map(({ content }): RoomUse => ({
      kind: 'released',
      name: content.title,
      path: '/organizer/release',
    })),
  ];
}
