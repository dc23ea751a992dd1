import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { edition } from '../../../config/edition.js';
import { Account } from '../../auth/account.entity.js';
import { AccountMoved } from '../../auth/account.events.js';
import { Config } from '../../kernel/config/env.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { newId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { ProgrammeQueries } from '../../scheduling/programme.queries.js';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import {
  SessionCancelled,
  SessionChanged,
  SessionMoved,
  SessionReinstated,
} from '../../sessions/sessions.events.js';
import { Speaker } from '../../speakers/speaker.entity.js';
import { SpeakerReaddressed, SpeakersMerged, SpeakersParted } from '../../speakers/speakers.events.js';
import { SpeakingInvitation } from '../../speaking/invitations/speaking-invitation.entity.js';
import { SpeakerConfirmed, SpeakerStoodDown } from '../../speaking/speaking.events.js';
import type { Wanted } from '../invitation.rules.js';
import { invitedSession } from '../invited-content.js';
import { publisherOf } from '../session-entry.js';
import { SpeakerInvitation } from './speaker-invitation.entity.js';
import { SpeakerInvitationSender } from './speaker-invitation-sender.js';
import { speakerInvitationTexts } from './speaker-invitation.texts.js';

interface Invited {
  sessionId: string;
  speakerId: string;
}

/**
 * The iTIP invitations (RFC 5546) of speakers: sent when she has said yes and the session is public with an hour, updated when it
 * moves, cancelled when it is or when she does not speak any more. She has said yes already, so that only another hour asks anew.
 */
@Injectable()
export class SpeakerInvitationsService implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly events: DomainEvents,
    private readonly programme: ProgrammeQueries,
    private readonly sender: SpeakerInvitationSender,
  ) {}

  onModuleInit(): void {
    for (const news of [SpeakerConfirmed, SpeakerStoodDown]) {
      this.events.on(news, (em, invited) => this.settle(em, invited));
    }
    for (const news of [SessionMoved, SessionChanged, SessionCancelled, SessionReinstated]) {
      this.events.on(news, (em, { sessionId }) => this.settleAll(em, { sessionId }));
    }
    this.events.on(AccountMoved, async (em, { accountId }) => {
      const speaker = await em.findOneBy(Speaker, { accountId });
      if (speaker) await this.settleAll(em, { speakerId: speaker.id });
    });
    this.events.on(SpeakerReaddressed, (em, { speakerId }) => this.settleAll(em, { speakerId }));
    this.events.on(SpeakersMerged, (em, { fromId, intoId }) => this.followMerge(em, fromId, intoId));
    this.events.on(SpeakersParted, (em, parted) => this.followParting(em, parted));
  }

  /** Mails the difference between what her calendar holds and what is so, if there is one that matters. */
  async follow(em: EntityManager, { sessionId, speakerId }: Invited): Promise<void> {
    const told = await em.findOneBy(SpeakerInvitation, { sessionId, speakerId });
    const addressee = await this.addressee(em, { sessionId, speakerId });
    if (!addressee) return;
    const { account, invitation } = addressee;
    const item = await this.programme.byId(em, sessionId);
    // A file that was imported, or an earlier version, may have taken her off the panel.
    const isOnPanel = await em.existsBy(SessionSpeaker, { sessionId, speakerId, state: 'confirmed' });
    const isAsked = invitation.state === 'accepted' && isOnPanel;
    const isComing = isAsked && item !== null && item.state !== 'cancelled';
    const uid = told?.uid ?? `speaking-${newId()}@${edition.uidDomain}`;
    const { locale } = invitation;
    const content = isComing ? invitedSession(item, locale, publisherOf(this.config)) : undefined;
    const wanted = content && asSpeaker(content, uid, locale);
    const isCalledOff = item?.state === 'cancelled';
    await this.sender.bring(em, { invitation, account, uid, told, wanted, isCalledOff });
  }

  async repeat(em: EntityManager, told: SpeakerInvitation): Promise<void> {
    const addressee = await this.addressee(em, told);
    if (addressee) await this.sender.repeat(em, { ...addressee, told });
  }

  /** Null where she was never asked, or has no address. */
  private async addressee(
    em: EntityManager,
    { sessionId, speakerId }: Invited,
  ): Promise<{ account: Account; invitation: SpeakingInvitation } | null> {
    const speaker = await em.findOneBy(Speaker, { id: speakerId });
    const account = await em.findOneBy(Account, { id: speaker?.accountId ?? '' });
    const invitation = await em.findOneBy(SpeakingInvitation, { sessionId, speakerId });
    return account && invitation && { account, invitation };
  }

  private async settleAll(em: EntityManager, where: Partial<Invited>): Promise<void> {
    for (const { sessionId, speakerId } of await em.findBy(SpeakingInvitation, where)) {
      await this.settle(em, { sessionId, speakerId });
    }
  }

  /** At the end of the transaction, so that many edits make one mail. */
  private settle(em: EntityManager, { sessionId, speakerId }: Invited): Promise<void> {
    const key = `speaker-invitation:${sessionId}:${speakerId}`;
    this.events.beforeCommit(em, key, () => this.follow(em, { sessionId, speakerId }));
    return Promise.resolve();
  }

  /** What each speaks at goes to the mailbox of each; where she has none of her own again, it only leaves the other one's. */
  private async followParting(
    em: EntityManager,
    { fromId, intoId, sessionIds }: SpeakersParted,
  ): Promise<void> {
    for (const sessionId of sessionIds) {
      const told = await em.findOneBy(SpeakerInvitation, { sessionId, speakerId: intoId });
      const speaksHerself = await em.existsBy(SpeakingInvitation, { sessionId, speakerId: intoId });
      if (!told || speaksHerself) continue;
      const isFree = !(await em.existsBy(SpeakerInvitation, { sessionId, speakerId: fromId }));
      if (isFree && (await this.addressee(em, { sessionId, speakerId: fromId })))
        await em.update(SpeakerInvitation, { sessionId, speakerId: intoId }, { speakerId: fromId });
      else await this.takeBack(em, told, fromId);
    }
    await this.settleAll(em, { speakerId: fromId });
    await this.settleAll(em, { speakerId: intoId });
  }

  private async takeBack(em: EntityManager, told: SpeakerInvitation, speakerId: string): Promise<void> {
    const { sessionId, speakerId: holderId, uid } = told;
    const holder = await em.findOneBy(Speaker, { id: holderId });
    const account = await em.findOneBy(Account, { id: holder?.accountId ?? '' });
    const asked = await em.findOneBy(SpeakingInvitation, { sessionId, speakerId });
    if (!account || !asked) return;
    const invitation = Object.assign(em.create(SpeakingInvitation), asked, { speakerId: holderId });
    await this.sender.bring(em, { invitation, account, uid, told, wanted: undefined, isCalledOff: false });
  }

  /** What her other profile was told stays told. Where both were, the heir's stands, and the other one leaves its mailbox. */
  private async followMerge(em: EntityManager, fromId: string, intoId: string): Promise<void> {
    for (const told of await em.findBy(SpeakerInvitation, { speakerId: fromId })) {
      const { sessionId } = told;
      const where = { sessionId, speakerId: fromId };
      const heirs = { sessionId, speakerId: intoId };
      if (await em.existsBy(SpeakerInvitation, heirs)) {
        const addressee = await this.addressee(em, heirs);
        if (addressee) await this.sender.giveUp(em, { ...addressee, told });
      } else await em.update(SpeakerInvitation, where, { speakerId: intoId });
    }
    await this.settleAll(em, { speakerId: intoId });
  }
}

/** What stands in her calendar says that she speaks. */
function asSpeaker({ timeAndPlace, content }: Wanted, uid: string, locale: Locale): Wanted {
  const t = speakerInvitationTexts.in(locale);
  const summary = t('summary', { title: content.entry.summary });
  return { timeAndPlace, content: { ...content, entry: { ...content.entry, uid, summary } } };
}
