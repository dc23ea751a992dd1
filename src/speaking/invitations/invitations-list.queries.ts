import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import { Session } from '../../sessions/session.entity.js';
import { SpeakersQueries } from '../../speakers/speakers.queries.js';
import { SpeakingInvitation } from './speaking-invitation.entity.js';

export interface ListedInvitation {
  invitation: SpeakingInvitation;
  name: string;
  title: LocalizedText;
}

@Injectable()
export class InvitationsListQueries {
  constructor(private readonly speakers: SpeakersQueries) {}

  /** Those without an answer first, the oldest at the top. */
  async all(em: EntityManager): Promise<ListedInvitation[]> {
    const invitations = await em.find(SpeakingInvitation, { order: { sentAt: 'ASC' } });
    const named = await this.speakers.namedByIds(
      em,
      invitations.map(({ speakerId }) => speakerId),
    );
    const sessions = await em.findBy(Session, { id: In(invitations.map(({ sessionId }) => sessionId)) });
    const titles = new Map(sessions.map(({ id, title }) => [id, title]));
    const waits = ({ invitation }: ListedInvitation) => Number(invitation.state !== 'invited');
    return invitations
      .map((invitation) => ({
        invitation,
        name: named.get(invitation.speakerId)?.person.displayName ?? '',
        title: titles.get(invitation.sessionId) ?? {},
      }))
      .sort((a, b) => waits(a) - waits(b));
  }
}
