import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { SeatsService } from '../../sessions/seats.service.js';
import { canBeAdded, canEdit, hasPlaces } from '../../sessions/session.rules.js';
import { SessionsQueries } from '../../sessions/sessions.queries.js';
import { WaitingListService } from '../../sessions/waiting-list.service.js';
import type { ProgrammeItem } from '../programme-item.js';
import { isOver } from '../slot.rules.js';
import type { SessionChoice } from './session-actions.js';

/** What somebody can do with a session, and her place on its waiting list. */
export interface SignUp {
  choice: SessionChoice;
  position?: number;
  /** Then nobody plans to come any more. */
  isOver: boolean;
}

@Injectable()
export class SignUpQueries {
  constructor(
    private readonly clock: Clock,
    private readonly sessions: SessionsQueries,
    private readonly seats: SeatsService,
    private readonly waitingList: WaitingListService,
  ) {}

  async of(em: EntityManager, item: ProgrammeItem, actor: Actor): Promise<SignUp> {
    const over = isOver(item, this.clock.now());
    const mayCome = isOpen(item) && !over;
    return { isOver: over, ...(await this.choiceOf(em, item, { actor, mayCome })) };
  }

  private async choiceOf(
    em: EntityManager,
    item: ProgrammeItem,
    { actor, mayCome }: { actor: Actor; mayCome: boolean },
  ): Promise<Omit<SignUp, 'isOver'>> {
    if (canEdit(actor)) return { choice: 'edit' };
    if (actor.kind !== 'participant') return { choice: mayCome ? 'register' : 'none' };
    const { accountId } = actor;
    if (await this.sessions.isOwn(em, accountId, item.id)) return { choice: 'remove' };
    const position = await this.waitingList.positionOf(em, accountId, item.id);
    if (position !== undefined) return { choice: 'waiting', position };
    if (!mayCome) return { choice: 'none' };
    const hasSeat = hasPlaces(item) || (await this.seats.isOneFor(em, accountId, item.id));
    return { choice: hasSeat ? 'add' : 'full' };
  }
}

const isOpen = ({ kind, state }: ProgrammeItem): boolean =>
  canBeAdded({ kind, publishedState: state === 'draft' ? null : state });
