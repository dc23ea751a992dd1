import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { AuthSession } from '../../auth/auth-session.entity.js';
import { SignInLink } from '../../auth/sign-in-link.entity.js';
import { FilesService } from '../../files/files.service.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { Delegation } from '../../people/delegation.entity.js';
import { RegistrationInvitation } from '../invitations/registration-invitation.entity.js';
import { RegistrationChange } from '../registration-change.entity.js';
import { registrationFiles } from '../registration-files.js';
import type { Registration } from '../registration.entity.js';
import { RegistrationMerged, RegistrationMergeUndone } from './duplicates.events.js';
import type { Candidate } from './duplicates.queries.js';
import type { HandedOver, HandedRows, Membership } from './handed-over.js';

/** What hangs on a registration and its account goes over to another one, and comes back if that was a mistake. */
@Injectable()
export class Handover {
  constructor(
    private readonly events: DomainEvents,
    private readonly files: FilesService,
  ) {}

  /** Both addresses lead to the one that stays, by the links that were mailed to them and by those still to come. */
  async handOver(em: EntityManager, kept: Candidate, merged: Candidate): Promise<HandedOver> {
    const [to, from] = [kept.account.id, merged.account.id];
    const { id, state, waitingNumber } = merged.registration;
    const handed = {
      ...{ state, waitingNumber, pendingChange: await pendingChangeOf(em, id) },
      memberships: {
        kept: await membershipOf(em, kept.registration),
        merged: await membershipOf(em, merged.registration),
      },
      links: idsOf(await em.findBy(SignInLink, { accountId: from, scope: 'participant' })),
      invitations: idsOf(await em.findBy(RegistrationInvitation, { registrationId: id })),
      files: (await this.files.listOf(em, ownerOf(merged))).map((file) => ({
        id: file.id,
        purpose: file.purpose,
      })),
      wasSignedIn: await em.existsBy(AuthSession, { accountId: from, scope: 'participant' }),
    };
    await em.update(SignInLink, { id: In(handed.links) }, { accountId: to });
    await em.update(AuthSession, { accountId: from, scope: 'participant' }, { accountId: to });
    const registrationId = kept.registration.id;
    await em.update(RegistrationInvitation, { id: In(handed.invitations) }, { registrationId });
    await this.files.move(em, ownerOf(merged), ownerOf(kept));
    if (kept.registration.delegationId === merged.registration.delegationId) {
      await em.update(Delegation, { headId: id }, { headId: registrationId });
    }
    const rows: HandedRows = {};
    await this.events.emit(em, new RegistrationMerged(sideOf(kept), sideOf(merged), rows));
    return { ...handed, rows };
  }

  /**
   * What was replaced or removed since stays so. Nobody stays signed in: it cannot be told any more which browser is whose, and
   * the links in the mails of each open her own area again.
   */
  async giveBack(
    em: EntityManager,
    {
      kept,
      merged,
      handed,
      mergedAt,
    }: { kept: Candidate; merged: Candidate; handed: HandedOver; mergedAt: Date },
  ): Promise<void> {
    const [from, to] = [kept.account.id, merged.account.id];
    const links = await em.findBy(SignInLink, { id: In(handed.links), accountId: from });
    const wasSeen = handed.wasSignedIn || links.some(({ usedAt }) => usedAt !== null && usedAt >= mergedAt);
    await em.update(SignInLink, { id: In(idsOf(links)) }, { accountId: to });
    await em.delete(AuthSession, { accountId: from, scope: 'participant' });
    const registrationId = merged.registration.id;
    await em.update(RegistrationInvitation, { id: In(handed.invitations) }, { registrationId });
    for (const { id, purpose } of handed.files) {
      await this.files.handBack(em, { id, purpose }, ownerOf(kept), ownerOf(merged));
    }
    await em.update(RegistrationChange, { id: handed.pendingChange ?? '', state: 'dropped' }, reopened);
    await this.events.emit(
      em,
      new RegistrationMergeUndone(sideOf(kept), sideOf(merged), handed.rows, wasSeen),
    );
  }
}

const reopened = { state: 'pending', decidedAt: null } as const;

/** Makes her head again of the delegation that she led, unless somebody else leads it by now. */
export async function leadAgain(
  em: EntityManager,
  id: string,
  { headOf }: Membership,
  instead?: string,
): Promise<boolean> {
  if (headOf === null) return false;
  const free = [
    { id: headOf, headId: IsNull() },
    { id: headOf, headId: In([id, instead ?? id]) },
  ];
  const isFree = await em.existsBy(Delegation, free);
  if (isFree) await em.update(Delegation, { id: headOf }, { headId: id });
  return isFree;
}

async function membershipOf(em: EntityManager, registration: Registration): Promise<Membership> {
  const { id, delegationId, delegationRole, precedence } = registration;
  const led = await em.findOneBy(Delegation, { headId: id });
  return { delegationId, delegationRole, precedence, headOf: led?.id ?? null };
}

const pendingChangeOf = async (em: EntityManager, registrationId: string): Promise<string | null> =>
  (await em.findOneBy(RegistrationChange, { registrationId, state: 'pending' }))?.id ?? null;

const ownerOf = ({ registration }: Candidate) => ({ kind: registrationFiles, id: registration.id });

const sideOf = ({ registration, account }: Candidate) => ({
  registrationId: registration.id,
  accountId: account.id,
});

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
