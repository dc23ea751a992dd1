import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { edition } from '../../../config/edition.js';
import type { ParticipantCategoryCode } from '../../../config/participant-categories.js';
import { AuditService } from '../../audit/audit.service.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { emailKey, fold } from '../../kernel/folded-text.js';
import { newId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { hashToken, type TokenClaim, Tokens } from '../../kernel/tokens.js';
import { instantAt } from '../../kernel/zoned-time.js';
import { InvitationToRegisterMails } from './registration-invitation-mails.js';
import { RegistrationInvitation } from './registration-invitation.entity.js';
import {
  canBeRevoked,
  canBeSent,
  isOpenInvitation,
  openInvitationStates,
} from './registration-invitation.states.js';

/** Whom to invite, and to what. */
export interface Invitee {
  email: string;
  name: string | null;
}

export interface InvitationTerms {
  category: ParticipantCategoryCode;
  locale: Locale;
  /** The last day on which it opens the form, `2023-10-22` at the venue. */
  expiresOn: string;
}

export const invitationClaim = ({
  id,
  version,
}: Pick<RegistrationInvitation, 'id' | 'version'>): TokenClaim => ({
  purpose: 'registration-invitation',
  subject: id,
  version,
});

/** Invitations to register: written down, sent, opened, used or revoked. An address has one; inviting it again renews it. */
@Injectable()
export class RegistrationInvitationsService {
  constructor(
    private readonly clock: Clock,
    private readonly tokens: Tokens,
    private readonly audit: AuditService,
    private readonly mails: InvitationToRegisterMails,
  ) {}

  /** Writes the invitations down; `send` mails them. Answers with their ids. Whoever used hers is left alone. */
  async invite(
    em: EntityManager,
    actor: SignedIn,
    invitees: readonly Invitee[],
    terms: InvitationTerms,
  ): Promise<string[]> {
    const keys = invitees.map(({ email }) => emailKey(email));
    const known = await em.findBy(RegistrationInvitation, { emailKey: In(keys) });
    const knownBy = new Map(known.map((each) => [each.emailKey, each]));
    const ids: string[] = [];
    for (const invitee of invitees) {
      const present = knownBy.get(emailKey(invitee.email));
      if (present?.state === 'used') continue;
      const invitation = this.written(invitee, terms, actor, present);
      if (present) await em.update(RegistrationInvitation, { id: present.id }, invitation);
      else await em.insert(RegistrationInvitation, invitation);
      ids.push(invitation.id);
    }
    return ids;
  }

  /** Sends those that have not been sent, or one once more with the same link. */
  async send(em: EntityManager, actor: SignedIn, ids: readonly string[]): Promise<void> {
    const found = await em.findBy(RegistrationInvitation, { id: In([...ids]) });
    for (const invitation of found) {
      if (!isOpenInvitation(invitation, this.clock.now())) continue;
      await this.mails.invite(em, invitation);
      const state = invitation.state === 'not_sent' ? 'sent' : invitation.state;
      await em.update(RegistrationInvitation, { id: invitation.id }, { state, sentAt: this.clock.now() });
      await this.record(em, actor, 'sent', invitation);
    }
  }

  /** Sends one again. What had lapsed or was revoked gets a new link and lasts until `expiresOn`. */
  async resend(em: EntityManager, actor: SignedIn, id: string, expiresOn: string): Promise<void> {
    const invitation = await this.known(em, id);
    if (!canBeSent(invitation.state)) throw new Conflict('registration-invitation.used');
    if (!isOpenInvitation(invitation, this.clock.now())) {
      const { category, locale } = invitation;
      const renewed = this.written(invitation, { category, locale, expiresOn }, actor, invitation);
      await em.update(RegistrationInvitation, { id }, renewed);
    }
    await this.send(em, actor, [id]);
  }

  /** Its link opens nothing any more, also for a draft that was begun by it. */
  async revoke(em: EntityManager, actor: SignedIn, id: string): Promise<void> {
    const invitation = await this.known(em, id);
    if (!canBeRevoked(invitation, this.clock.now())) throw new Conflict('registration-invitation.not-open');
    await em.update(RegistrationInvitation, { id }, { state: 'revoked', revokedAt: this.clock.now() });
    await this.record(em, actor, 'revoked', invitation);
  }

  /** The one that the link opens. Unknown, used, revoked and lapsed ones answer alike: the answer teaches nothing. */
  async findOpen(em: EntityManager, token: string): Promise<RegistrationInvitation> {
    const invitation = await em.findOneBy(RegistrationInvitation, { tokenHash: hashToken(token) });
    if (!invitation || !isOpenInvitation(invitation, this.clock.now()))
      throw new NotFound('registration-invitation.not-valid');
    return invitation;
  }

  /** The invitation of a draft, while it still admits. */
  async admitting(em: EntityManager, id: string | null): Promise<RegistrationInvitation | undefined> {
    const invitation = id === null ? null : await em.findOneBy(RegistrationInvitation, { id });
    return invitation && isOpenInvitation(invitation, this.clock.now()) ? invitation : undefined;
  }

  async markOpened(em: EntityManager, { id }: RegistrationInvitation): Promise<void> {
    const changes = { state: 'opened', openedAt: this.clock.now() } as const;
    await em.update(RegistrationInvitation, { id, state: In(['not_sent', 'sent']) }, changes);
  }

  /** Of two who send at the same moment by one link the second is refused. */
  async use(em: EntityManager, { id }: RegistrationInvitation, registrationId: string): Promise<void> {
    const { affected } = await em.update(
      RegistrationInvitation,
      { id, state: In([...openInvitationStates]) },
      { state: 'used', usedAt: this.clock.now(), registrationId },
    );
    if (affected !== 1) throw new NotFound('registration-invitation.not-valid');
  }

  private async known(em: EntityManager, id: string): Promise<RegistrationInvitation> {
    const invitation = await em.findOneBy(RegistrationInvitation, { id });
    if (!invitation) throw new NotFound();
    return invitation;
  }

  /** As a new one. A link that was revoked or has lapsed stays void, because the version is another. */
  private written(
    { email, name }: Invitee,
    { category, locale, expiresOn }: InvitationTerms,
    actor: SignedIn,
    present: RegistrationInvitation | undefined,
  ): RegistrationInvitation {
    const isOpen = present !== undefined && isOpenInvitation(present, this.clock.now());
    const id = present?.id ?? newId();
    const version = present === undefined ? 1 : isOpen ? present.version : present.version + 1;
    return {
      ...{ id, version, email, emailKey: emailKey(email), name, category, locale, expiresOn },
      state: isOpen ? present.state : 'not_sent',
      tokenHash: hashToken(this.tokens.derive(invitationClaim({ id, version }))),
      expiresAt: endOf(expiresOn),
      invitedBy: actor.accountId,
      createdAt: present?.createdAt ?? this.clock.now(),
      sentAt: isOpen ? present.sentAt : null,
      openedAt: isOpen ? present.openedAt : null,
      usedAt: null,
      revokedAt: null,
      registrationId: null,
      searchText: fold(`${name ?? ''} ${email}`),
    };
  }

  private record(
    em: EntityManager,
    actor: SignedIn,
    deed: 'sent' | 'revoked',
    { id, email }: RegistrationInvitation,
  ): Promise<void> {
    const about = `registration-invitation:${id}`;
    return this.audit.record(em, actor, `manage-registration-invitation.did-${deed}`, about, { email });
  }
}

/** Midnight after that day at the venue. */
function endOf(date: string): Date {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 24 * 3_600_000).toISOString().slice(0, 10);
  return instantAt(`${next}T00:00`, edition.zone);
}
