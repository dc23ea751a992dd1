import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { newId } from '../../kernel/ids.js';
import { hashToken, type TokenClaim, Tokens } from '../../kernel/tokens.js';
import { type PartState, SessionSpeaker } from '../../sessions/session-speaker.entity.js';
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

export const speakingClaim = ({ id, version }: Pick<SpeakingInvitation, 'id' | 'version'>): TokenClaim => ({
  purpose: 'speaking-invitation',
  subject: id,
  version,
});

/** Invitations to speak. Each move is a record, changes her part on the panel, and is mailed, in one transaction. */
@Injectable()
export class SpeakingInvitationsService {
  constructor(
    private readonly clock: Clock,
    private readonly tokens: Tokens,
    private readonly events: DomainEvents,
    private readonly mails: SpeakingMails,
    private readonly record: SpeakingRecord,
  ) {}

  /** Asks her by the address of her account, or asks her again. Who is in the programme already stays there until she answers. */
  async invite(
    em: EntityManager,
    actor: SignedIn,
    { sessionId, speakerId, state }: SessionSpeaker,
    { locale, message }: Asking,
  ): Promise<void> {
    const present = await em.findOneBy(SpeakingInvitation, { sessionId, speakerId });
    if (present) assertCanBecome(present.state, 'invited');
    const id = present?.id ?? newId();
    // The link of a withdrawn invitation stays that of a withdrawn one.
    const version = (present?.version ?? 0) + (present?.state === 'declined' ? 0 : 1);
    const invitation: SpeakingInvitation = {
      ...{ id, sessionId, speakerId, state: 'invited', locale, message, version },
      tokenHash: hashToken(this.tokens.derive(speakingClaim({ id, version }))),
      ...{ reason: null, proposedName: null, proposedEmail: null, proposedFunction: null },
      ...{ invitedBy: actor.accountId, sentAt: this.clock.now(), answeredAt: null },
    };
    if (present) await em.update(SpeakingInvitation, { id }, invitation);
    else await em.insert(SpeakingInvitation, invitation);
    if (state !== 'confirmed') await setPart(em, invitation, 'invited');
    await this.record.step(em, invitation, 'invited', { actor });
    await this.mails.invite(em, invitation);
  }

  /** By whom the link is held; one that is nobody's, or whose invitation was sent anew, is not there. */
  async findByToken(em: EntityManager, token: string): Promise<SpeakingInvitation> {
    const invitation = await em.findOneBy(SpeakingInvitation, { tokenHash: hashToken(token) });
    if (!invitation) throw new NotFound('speaking.link-not-valid');
    return invitation;
  }

  async accept(em: EntityManager, invitation: SpeakingInvitation): Promise<void> {
    const { sessionId, speakerId } = invitation;
    await this.moveOn(em, invitation, 'accepted', { reason: null });
    await setPart(em, invitation, 'confirmed');
    await this.mails.confirmed(em, invitation);
    await this.events.emit(em, new SpeakerConfirmed(sessionId, speakerId));
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

  private standDown(em: EntityManager, { sessionId, speakerId }: SpeakingInvitation): Promise<void> {
    return this.events.emit(em, new SpeakerStoodDown(sessionId, speakerId));
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
  await em.update(SessionSpeaker, { sessionId, speakerId }, { state });
}
