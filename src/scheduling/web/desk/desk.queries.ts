import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { NotFound } from '../../../kernel/errors.js';
import { Delegation } from '../../../people/delegation.entity.js';
import { Person } from '../../../people/person.entity.js';
import { SeatReservation } from '../../../sessions/seat-reservation.entity.js';
import { type PartState, SessionSpeaker } from '../../../sessions/session-speaker.entity.js';
import { Session } from '../../../sessions/session.entity.js';
import { Track } from '../../../sessions/track.entity.js';
import { Speaker } from '../../../speakers/speaker.entity.js';

export interface PanelMember {
  /** Of the speaker. */
  id: string;
  name: string;
}

export interface TrackWithUse {
  track: Track;
  sessions: number;
}

/** What the organizers' pages around a session read. */
@Injectable()
export class DeskQueries {
  async session(em: EntityManager, id: string): Promise<Session> {
    const session = await em.findOneBy(Session, { id });
    if (!session) throw new NotFound();
    return session;
  }

  /** Who has a part in the session, asked or agreed, in their order. */
  async panel(em: EntityManager, sessionId: string): Promise<PanelMember[]> {
    const parts = await em.find(SessionSpeaker, {
      where: { sessionId, state: Not<PartState>('declined') },
      order: { position: 'ASC' },
    });
    const speakers = await em.findBy(Speaker, { id: In(parts.map(({ speakerId }) => speakerId)) });
    const people = await em.findBy(Person, { id: In(speakers.map(({ personId }) => personId)) });
    return parts.flatMap(({ speakerId }) => {
      const speaker = speakers.find(({ id }) => id === speakerId);
      const person = people.find(({ id }) => id === speaker?.personId);
      return person ? [{ id: speakerId, name: person.displayName }] : [];
    });
  }

  reservations(em: EntityManager, sessionId: string): Promise<SeatReservation[]> {
    return em.find(SeatReservation, { where: { sessionId }, order: { freedAt: 'ASC', id: 'ASC' } });
  }

  delegations(em: EntityManager): Promise<Delegation[]> {
    return em.find(Delegation, { order: { name: 'ASC' } });
  }

  /** In their order, each with how many sessions of the draft it has. */
  async tracks(em: EntityManager): Promise<TrackWithUse[]> {
    const tracks = await em.find(Track, { order: { position: 'ASC', id: 'ASC' } });
    const used = await em.findBy(Session, { trackId: Not(IsNull()) });
    const uses = Map.groupBy(used, ({ trackId }) => trackId);
    return tracks.map((track) => ({ track, sessions: uses.get(track.id)?.length ?? 0 }));
  }

  async track(em: EntityManager, id: string): Promise<Track> {
    const track = await em.findOneBy(Track, { id });
    if (!track) throw new NotFound();
    return track;
  }
}
