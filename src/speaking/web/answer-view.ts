import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import type { ProgrammeItem } from '../../scheduling/programme-item.js';
import { ProgrammeQueries } from '../../scheduling/programme.queries.js';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { type NamedSpeaker, SpeakersQueries } from '../../speakers/speakers.queries.js';
import { type Closed, closedAt } from '../area/answerable.rules.js';
import type { SpeakingInvitation } from '../invitations/speaking-invitation.entity.js';
import { SpeakingInvitationsService } from '../invitations/speaking-invitations.service.js';

export interface AskedSpeaker {
  invitation: SpeakingInvitation;
  item: ProgrammeItem;
  named: NamedSpeaker;
  part: SessionSpeaker | null;
  closed: Closed | null;
}

/** What the page behind the link of an invitation shows. */
@Injectable()
export class AnswerView {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly invitations: SpeakingInvitationsService,
    private readonly programme: ProgrammeQueries,
    private readonly speakers: SpeakersQueries,
  ) {}

  of(token: string): Promise<AskedSpeaker> {
    return this.database.read(async (em) => {
      const invitation = await this.invitations.findByToken(em, token);
      const { sessionId, speakerId } = invitation;
      const item = await this.programme.byIdWithDrafts(em, sessionId);
      const named = (await this.speakers.namedByIds(em, [speakerId])).get(speakerId);
      if (!item || !named) throw new NotFound('speaking.link-not-valid');
      const part = await em.findOneBy(SessionSpeaker, { sessionId, speakerId });
      return { invitation, item, named, part, closed: closedAt(item, this.clock.now()) };
    });
  }

  /** Nobody says yes or no to what does not take place, or has, or without a part in it. */
  async assertOpen(em: EntityManager, { sessionId, speakerId }: SpeakingInvitation): Promise<void> {
    const item = await this.programme.byIdWithDrafts(em, sessionId);
    const closed = item && closedAt(item, this.clock.now());
    if (closed === 'over') throw new Conflict('speaking.session-over');
    if (closed === 'cancelled') throw new Conflict('speaking.session-cancelled');
    if (!(await em.existsBy(SessionSpeaker, { sessionId, speakerId })))
      throw new Conflict('speaking.is-withdrawn');
  }

  async accountOf(em: EntityManager, { speakerId }: SpeakingInvitation): Promise<string> {
    const accountId = (await this.speakers.named(em, speakerId))?.speaker.accountId;
    if (!accountId) throw new NotFound('speaking.link-not-valid');
    return accountId;
  }
}
