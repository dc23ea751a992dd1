import { isMinor } from '../../config/session-kinds.js';
import { type Actor, can } from '../kernel/actor.js';
import type { Session } from './session.entity.js';

type Seen<Key extends keyof Session> = Readonly<Pick<Session, Key>>;

/** A cancelled session stays public: whoever has it in a calendar must find out why. */
export const isPublished = (session: Seen<'publishedState'>): boolean => session.publishedState !== null;

/** Places that anybody may have; null: as many as come. */
export const placesLeft = ({ capacity, taken, held }: Seen<'capacity' | 'taken' | 'held'>): number | null =>
  capacity === null ? null : capacity - taken - held;

export const hasPlaces = (session: Seen<'capacity' | 'taken' | 'held'>): boolean => placesLeft(session) !== 0;

/** Whether it can be put into a participant's programme at all, full or not. Nobody plans a break. */
export const canBeAdded = (session: Seen<'publishedState' | 'kind'>): boolean =>
  session.publishedState === 'confirmed' && !isMinor(session.kind);

/** A place that was given away or set aside is not taken back by an edit; and there is none to set aside without a capacity. */
export const fitsTaken = (capacity: number | null, { taken, held }: Seen<'taken' | 'held'>): boolean =>
  capacity === null ? held === 0 : capacity >= taken + held;

export const canEdit = (actor: Actor): boolean => can(actor, 'sessions.edit');
