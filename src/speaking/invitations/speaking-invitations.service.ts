import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { newId } from '../../kernel/ids.js';
import { hashToken, type TokenClaim, Tokens } from '../../kernel/tokens.js';
import { type PartState, SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { SessionCancelled, SessionDiscarded } from '../../sessions/sessions.events.js';
import { SpeakerReaddressed } from '../../speakers/speakers.events.js';
import { SpeakerConfirmed, SpeakerStoodDown } from '../speaking.events.js';
import type { DeclineForm } from './speaking-invitation.forms.js';
import { SpeakingInvitation } from './speaking-invitation.entity.js';
import { assertCanBecome, canBecome, type SpeakingInvitationState } from './speaking-invitation.states.js';
import { SpeakingMails } from './speaking-mails.js';
import { SpeakingRecord } from './speaking-record.js';

export interface Asking {
  locale: Locale;
  message: string | null;
}

type Asked = Pick<
  SpeakingInvitation,
  'sessionId' | 'speakerId' | 'state' | 'locale' | 'message' | 'invitedBy' | 'answeredAt'
>;

const unanswered = { reason: null, proposedName: null, proposedEmail: null, proposedFunction: null };

export const speakingClaim = ({ id, version }: Pick<SpeakingInvitation, 'id' | 'version'>): TokenClaim => ({
  purpose: 'speaking-invitation',
  subject: id,
  version,
});

/** Invitations to speak. Each move is a record, changes her part on the panel, and is mailed, in one transaction. */
@Injectable()
export class SpeakingInvitationsService implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly tokens: Tokens,
    private readonly events: DomainEvents,
    private readonly mails: SpeakingMails,
    private readonly record: SpeakingRecord,
  ) {}

  onModuleInit(): void {
    this.events.on(SpeakerReaddressed, (em, { speakerId }) => this.replaceLinks(em, speakerId));
    this.events.on(SessionCancelled, (em, { sessionId }) => this.withdrawOpen(em, sessionId));
    this.events.on(SessionDiscarded, (em, { sessionId }) => this.tellDiscarded(em, sessionId));
  }

  /** Asks her by the address of her account, or asks her again. Who is in the programme already stays there until she answers. */
  async invite(
    em: EntityManager,
    actor: SignedIn,
    { sessionId, speakerId, state }: SessionSpeaker,
    { locale, message }: Asking,
  ): Promise<void> {
    const present = await em.findOneBy(SpeakingInvitation, { sessionId, speakerId });
    if (present) assertCanBecome(present.state, 'invited');
    const invitation = await this.write(em, present, {
      ...{ sessionId, speakerId, state: 'invited', locale, message },
      ...{ invitedBy: actor.accountId, answeredAt: null },
    });
    if (state !== 'confirmed') await setPart(em, invitation, 'invited');
    await this.record.step(em, invitation, 'invited', { actor });
    await this.mails.invite(em, invitation);
  }

  /**
   * She has told an organizer that she speaks, whatever the state of her invitation: nobody asks her any more. Where she has an
   * address, she gets what follows upon a yes of her own, her calendar's invitation among it.
   */
  async confirm(
    em: EntityManager,
    actor: SignedIn,
    { sessionId, speakerId }: SessionSpeaker,
    locale: Locale,
  ): Promise<void> {
    const present = await em.findOneBy(SpeakingInvitation, { sessionId, speakerId });
    const invitation = await this.write(em, present, {
      ...{ sessionId, speakerId, state: 'accepted', locale, message: present?.message ?? null },
      ...{ invitedBy: actor.accountId, answeredAt: this.clock.now() },
    });
    await this.record.step(em, invitation, 'accepted', { actor });
    await this.confirmed(em, invitation);
  }

  /** What stands behind a part that is confirmed though nobody asked by mail, so that she can take her yes back. */
  async ofConfirmed(em: EntityManager, part: SessionSpeaker, locale: Locale): Promise<SpeakingInvitation> {
    const { sessionId, speakerId } = part;
    const present = await em.findOneBy(SpeakingInvitation, { sessionId, speakerId });
    if (present) return present;
    return this.write(em, null, {
      ...{ sessionId, speakerId, state: 'accepted', locale, message: null },
      ...{ invitedBy: null, answeredAt: null },
    });
  }

  /** By whom the link is held; one that is nobody's, or whose invitation was sent anew, is not there. */
  async findByToken(em: EntityManager, token: string): Promise<SpeakingInvitation> {
    const invitation = await em.findOneBy(SpeakingInvitation, { tokenHash: hashToken(token) });
    if (!invitation) throw new NotFound('speaking.link-not-valid');
    return invitation;
  }

  async accept(em: EntityManager, invitation: SpeakingInvitation): Promise<void> {
    await this.moveOn(em, invitation, 'accepted', { reason: null });
    await this.confirmed(em, invitation);
  }

  async decline(em: EntityManager, invitation: SpeakingInvitation, form: DeclineForm): Promise<void> {
    const wasComing = invitation.state === 'accepted';
    const { reason = null, proposedName = null, proposedEmail = null, proposedFunction = null } = form;
    const answer = { reason, proposedName, proposedEmail, proposedFunction };
    await this.moveOn(em, invitation, 'declined', answer);
    await setPart(em, invitation, 'declined');
    await this.mails.declined(em, Object.assign(invitation, answer));
    if (wasComing) await this.standDown(em, invitation);
  }

  /** Declines these parts in her name, because she leaves for good. */
  async declineAll(em: EntityManager, parts: readonly SessionSpeaker[], locale: Locale): Promise<void> {
    for (const part of parts) {
      const invitation = await this.ofConfirmed(em, part, locale);
      if (canBecome(invitation.state, 'declined')) await this.decline(em, invitation, {});
    }
  }

  /** Her link then says that the invitation was withdrawn; on the panel she is planned again. */
  async withdraw(
    em: EntityManager,
    actor: SignedIn,
    part: SessionSpeaker,
    reason: string | null,
  ): Promise<void> {
    const { sessionId, speakerId } = part;
    const invitation = await em.findOneBy(SpeakingInvitation, { sessionId, speakerId });
    if (!invitation) throw new NotFound();
    assertCanBecome(invitation.state, 'withdrawn');
    await this.end(em, actor, sessionId, speakerId, reason);
    await setPart(em, invitation, 'planned');
  }

  /** Ends what stands of an invitation, if anything does, because she leaves the panel. */
  async end(
    em: EntityManager,
    actor: SignedIn,
    sessionId: string,
    speakerId: string,
    reason: string | null,
  ): Promise<void> {
    const invitation = await em.findOneBy(SpeakingInvitation, { sessionId, speakerId });
    if (!invitation || !canBecome(invitation.state, 'withdrawn')) return;
    const { state } = invitation;
    await this.moveOn(em, invitation, 'withdrawn', { reason }, actor);
    if (state !== 'declined') await this.mails.withdrawn(em, invitation, reason);
    if (state === 'accepted') await this.standDown(em, invitation);
  }

  /** Once more the same link. `actor` is null where the application does it by itself. */
  async remind(em: EntityManager, invitation: SpeakingInvitation, actor: SignedIn | null): Promise<void> {
    if (invitation.state !== 'invited') throw new Conflict(`speaking.is-${invitation.state}`);
    await this.mails.remind(em, invitation);
    await this.record.step(em, invitation, 'reminded', { actor });
  }

  private async confirmed(em: EntityManager, invitation: SpeakingInvitation): Promise<void> {
    const { sessionId, speakerId } = invitation;
    await setPart(em, invitation, 'confirmed');
    await this.mails.confirmed(em, invitation);
    await this.events.emit(em, new SpeakerConfirmed(sessionId, speakerId));
  }

  private standDown(em: EntityManager, { sessionId, speakerId }: SpeakingInvitation): Promise<void> {
    return this.events.emit(em, new SpeakerStoodDown(sessionId, speakerId));
  }

  /** Of a new invitation, or over one that has come to its end. */
  private async write(
    em: EntityManager,
    present: SpeakingInvitation | null,
    asked: Asked,
  ): Promise<SpeakingInvitation> {
    const id = present?.id ?? newId();
    // The link of a withdrawn invitation stays that of a withdrawn one; any other goes on to be hers.
    const version = (present?.version ?? 0) + (present === null || present.state === 'withdrawn' ? 1 : 0);
    const invitation = { ...this.linked(id, version), ...unanswered, ...asked, sentAt: this.clock.now() };
    if (present) await em.update(SpeakingInvitation, { id }, invitation);
    else await em.insert(SpeakingInvitation, invitation);
    return invitation;
  }

  /** Whoever has not answered yet need not any more; who has said yes is told by her calendar. */
  private async withdrawOpen(em: EntityManager, sessionId: string): Promise<void> {
    for (const invitation of await em.findBy(SpeakingInvitation, { sessionId, state: 'invited' })) {
      const { speakerId } = invitation;
      await this.moveOn(em, invitation, 'withdrawn', { reason: null });
      await em.update(SessionSpeaker, { sessionId, speakerId, state: 'invited' }, { state: 'planned' });
      await this.mails.withdrawn(em, invitation, null);
    }
  }

  /** Nothing is recorded: the invitations go with the session. */
  private async tellDiscarded(em: EntityManager, sessionId: string): Promise<void> {
    for (const invitation of await em.findBy(SpeakingInvitation, { sessionId })) {
      const stands = invitation.state === 'invited' || invitation.state === 'accepted';
      if (stands) await this.mails.withdrawn(em, invitation, null);
    }
  }

  /** Who reads a mailbox that is not hers any more answers for her no longer; what is not answered yet comes to the present one. */
  private async replaceLinks(em: EntityManager, speakerId: string): Promise<void> {
    for (const { id, version, state } of await em.findBy(SpeakingInvitation, { speakerId })) {
      await em.update(SpeakingInvitation, { id }, this.linked(id, version + 1));
      // Last of all: an organizer who writes the address may note her yes with it.
      if (state === 'invited')
        this.events.beforeCommit(em, `speaking-invitation:readdressed:${id}`, (later) =>
          this.inviteThere(later, id),
        );
    }
  }

  private async inviteThere(em: EntityManager, id: string): Promise<void> {
    const open = await em.findOneBy(SpeakingInvitation, { id, state: 'invited' });
    if (open) await this.mails.invite(em, open);
  }

  private linked(id: string, version: number): Pick<SpeakingInvitation, 'id' | 'version' | 'tokenHash'> {
    return { id, version, tokenHash: hashToken(this.tokens.derive(speakingClaim({ id, version }))) };
  }

  /** Of two answers at the same moment the second finds another state and is refused. */
  private async moveOn(
    em: EntityManager,
    invitation: SpeakingInvitation,
    state: SpeakingInvitationState,
    answer: Partial<SpeakingInvitation>,
    actor: SignedIn | null = null,
  ): Promise<void> {
    assertCanBecome(invitation.state, state);
    const { id } = invitation;
    const changes = { ...answer, state, answeredAt: this.clock.now() };
    const { affected } = await em.update(SpeakingInvitation, { id, state: invitation.state }, changes);
    if (affected !== 1) throw new Conflict('speaking.answered-meanwhile');
    await this.record.step(em, invitation, state, { actor, reason: answer.reason ?? null });
  }
}

async function setPart(
  em: EntityManager,
  { sessionId, speakerId }: SpeakingInvitation,
  state: PartState,
): Promise<void> {
  await em.update(SessionSpeaker, { sessionId, speakerId }, { state, doubt: null });
}
