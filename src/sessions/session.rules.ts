import { isMinor } from '../../config/session-kinds.js';
import { type Actor, can } from '../kernel/actor.js';
import type { Session } from './session.entity.js';

type Seen<Key extends keyof Session> = Readonly<Pick<Session, Key>>;

/** A cancelled session stays public: whoever has it in a calendar must find out why. */
export const isPublished = (session: Seen<'publishedState'>): boolean => session.publishedState !== null;

export const hasPlaces = (session: Seen<'capacity' | 'taken'>): boolean =>
  session.capacity === null || session.taken < session.capacity;

/** Whether it can be put into a participant's programme at all, full or not. Nobody plans a break. */
export const canBeAdded = (session: Seen<'publishedState' | 'kind'>): boolean =>
  session.publishedState === 'confirmed' && !isMinor(session.kind);

/** A place that was given away is not taken back by an edit. */
export const fitsTaken = (capacity: number | null, session: Seen<'taken'>): boolean =>
  capacity === null || capacity >= session.taken;

export const canEdit = (actor: Actor): boolean => can(actor, 'sessions.edit');
