import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { SeatsService } from '../../sessions/seats.service.js';
import { canBeAdded, canEdit, hasPlaces } from '../../sessions/session.rules.js';
import { SessionsQueries } from '../../sessions/sessions.queries.js';
import { WaitingListService } from '../../sessions/waiting-list.service.js';
import type { ProgrammeItem } from '../programme-item.js';
import type { SessionChoice } from './session-actions.js';

/** What somebody can do with a session, and her place on its waiting list. */
export interface SignUp {
  choice: SessionChoice;
  position?: number;
}

@Injectable()
export class SignUpQueries {
  constructor(
    private readonly sessions: SessionsQueries,
    private readonly seats: SeatsService,
    private readonly waitingList: WaitingListService,
  ) {}

  async choiceOf(em: EntityManager, item: ProgrammeItem, actor: Actor): Promise<SignUp> {
    if (canEdit(actor)) return { choice: 'edit' };
    if (actor.kind !== 'participant') return { choice: isOpen(item) ? 'register' : 'none' };
    const { accountId } = actor;
    if (await this.sessions.isOwn(em, accountId, item.id)) return { choice: 'remove' };
    const position = await this.waitingList.positionOf(em, accountId, item.id);
    if (position !== undefined) return { choice: 'waiting', position };
    if (!isOpen(item)) return { choice: 'none' };
    const hasSeat = hasPlaces(item) || (await this.seats.isOneFor(em, accountId, item.id));
    return { choice: hasSeat ? 'add' : 'full' };
  }
}

const isOpen = ({ kind, state }: ProgrammeItem): boolean =>
  canBeAdded({ kind, publishedState: state === 'draft' ? null : state });
