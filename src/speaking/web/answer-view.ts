import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import type { ProgrammeItem } from '../../scheduling/programme-item.js';
import { ProgrammeQueries } from '../../scheduling/programme.queries.js';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { type NamedSpeaker, SpeakersQueries } from '../../speakers/speakers.queries.js';
import type { SpeakingInvitation } from '../invitations/speaking-invitation.entity.js';
import { SpeakingInvitationsService } from '../invitations/speaking-invitations.service.js';

export interface AskedSpeaker {
  invitation: SpeakingInvitation;
  item: ProgrammeItem;
  named: NamedSpeaker;
  part: SessionSpeaker | null;
  /** Why nothing can be answered any more. */
  closed: 'cancelled' | 'over' | null;
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
      return { invitation, item, named, part, closed: this.closed(item) };
    });
  }

  /** Nobody says yes or no to what does not take place, or has. */
  async assertOpen(em: EntityManager, { sessionId }: SpeakingInvitation): Promise<void> {
    const item = await this.programme.byIdWithDrafts(em, sessionId);
    const closed = item && this.closed(item);
    if (closed)
      throw new Conflict(closed === 'over' ? 'speaking.session-over' : 'speaking.session-cancelled');
  }

  async accountOf(em: EntityManager, { speakerId }: SpeakingInvitation): Promise<string> {
    const accountId = (await this.speakers.named(em, speakerId))?.speaker.accountId;
    if (!accountId) throw new NotFound('speaking.link-not-valid');
    return accountId;
  }

  private closed({ state, startsAt, endsAt }: ProgrammeItem): AskedSpeaker['closed'] {
    if (state === 'cancelled') return 'cancelled';
    const end = endsAt ?? startsAt;
    return end && end <= this.clock.now() ? 'over' : null;
  }
}
