import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { type NamedSpeaker, SpeakersQueries } from '../../speakers/speakers.queries.js';
import { SpeakingInvitation } from '../invitations/speaking-invitation.entity.js';
import { SlideDeck } from '../slides/slide-deck.entity.js';
import { SpeakingBriefing } from './speaking-briefing.entity.js';

/** One person on the panel of a session, as its organizer sees her. */
export interface PanelMember extends NamedSpeaker {
  part: SessionSpeaker;
  invitation: SpeakingInvitation | null;
  email: string | null;
  /** Her newest slides. */
  slides: SlideDeck | null;
}

@Injectable()
export class PanelQueries {
  constructor(private readonly speakers: SpeakersQueries) {}

  /** In the order of the panel, whatever she answered. */
  async of(em: EntityManager, sessionId: string): Promise<PanelMember[]> {
    const parts = await em.find(SessionSpeaker, { where: { sessionId }, order: { position: 'ASC' } });
    const named = await this.speakers.namedByIds(
      em,
      parts.map(({ speakerId }) => speakerId),
    );
    const accountIds = [...named.values()].flatMap(({ speaker }) => speaker.accountId ?? []);
    const accounts = await em.findBy(Account, { id: In(accountIds) });
    const emails = new Map(accounts.map(({ id, email }) => [id, email]));
    const invitations = await em.findBy(SpeakingInvitation, { sessionId });
    const invited = new Map(invitations.map((each) => [each.speakerId, each]));
    const decks = await em.find(SlideDeck, { where: { sessionId }, order: { number: 'ASC' } });
    const newest = new Map(decks.map((deck) => [deck.speakerId, deck]));
    return parts.flatMap((part) => {
      const known = named.get(part.speakerId);
      if (!known) return [];
      const email = emails.get(known.speaker.accountId ?? '') ?? null;
      const invitation = invited.get(part.speakerId) ?? null;
      return [{ ...known, part, email, invitation, slides: newest.get(part.speakerId) ?? null }];
    });
  }

  briefing(em: EntityManager, sessionId: string): Promise<SpeakingBriefing | null> {
    return em.findOneBy(SpeakingBriefing, { sessionId });
  }
}
