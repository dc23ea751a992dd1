import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { InboundMailService } from '../../mail/inbound/inbound-mail.service.js';
import { InboundQueries } from '../../mail/inbound/inbound.queries.js';
import type { ProgrammeItem } from '../../scheduling/programme-item.js';
import { ProgrammeQueries } from '../../scheduling/programme.queries.js';
import { SessionEditingService } from '../../scheduling/session-editing.service.js';
import type { Answerable } from './answerable.js';
import { Answerables } from './answerables.js';
import { type ProposedTimes, proposedTimes } from './proposed-times.js';

export interface CounterProposal {
  inboundId: string;
  invitation: Answerable;
  /** Null: the forum itself, or a session that is gone. */
  item: ProgrammeItem | null;
  /** Undefined where only a person can read them. */
  times: ProposedTimes | undefined;
  /** As they came. */
  written: string;
  comment: string;
}

/** What an organizer does with the wish of a participant or a speaker for another time. */
@Injectable()
export class CounterProposalsService {
  constructor(
    private readonly inbound: InboundMailService,
    private readonly arrived: InboundQueries,
    private readonly programme: ProgrammeQueries,
    private readonly editing: SessionEditingService,
    private readonly invitations: Answerables,
  ) {}

  async find(em: EntityManager, inboundId: string): Promise<CounterProposal> {
    const { outcome, state, detail } = await this.arrived.byId(em, inboundId);
    if (outcome !== 'counter-proposal' || state !== 'waiting') throw new NotFound('mail.not-found');
    const { uid = '', attendee = '', start = '', end = '', comment = '' } = detail ?? {};
    const invitation = await this.invitations.find(em, uid, attendee);
    if (!invitation) throw new NotFound('mail.not-found');
    const { sessionId } = invitation.row;
    return {
      inboundId,
      invitation,
      item: sessionId ? await this.programme.byIdWithDrafts(em, sessionId) : null,
      times: proposedTimes({ start, end }),
      written: [start, end].filter(Boolean).join(' – '),
      comment,
    };
  }

  /** Moves the session, in the room that it has, and publishes it; everybody who has it is told, as of any move. */
  async accept(em: EntityManager, actor: SignedIn, inboundId: string): Promise<void> {
    const { item, times } = await this.find(em, inboundId);
    if (!item || !times) throw new Conflict('counter.by-hand');
    const placement = { roomId: item.room?.id ?? null, onDate: null, untilDate: null, ...times };
    await this.editing.move(em, actor, item.id, placement, 'public');
    await this.inbound.close(em, actor, inboundId);
  }

  /** The session stays as it is, and who proposed is told so. */
  async decline(em: EntityManager, actor: SignedIn, inboundId: string): Promise<void> {
    const { invitation } = await this.find(em, inboundId);
    await invitation.keepTime();
    await this.inbound.close(em, actor, inboundId);
  }
}
