import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RegistrationFieldId } from '../../../config/registration-fields.js';
import { AuthSession } from '../../auth/auth-session.entity.js';
import { SignInLink } from '../../auth/sign-in-link.entity.js';
import { FilesService } from '../../files/files.service.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict } from '../../kernel/errors.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { newId } from '../../kernel/ids.js';
import { Delegation } from '../../people/delegation.entity.js';
import { readStored } from '../form/read-registration.js';
import type { CorrectionForm } from '../form/registration-values.js';
import { RegistrationInvitation } from '../invitations/registration-invitation.entity.js';
import { typedOf, valuesOf } from '../registration-content.js';
import { RegistrationContentService } from '../registration-content.service.js';
import { registrationFiles } from '../registration-files.js';
import { RegistrationStatesService } from '../registration-states.service.js';
import { Registration } from '../registration.entity.js';
import { RegistrationCorrected } from '../registration.events.js';
import { canBecome } from '../registration.states.js';
import { RegistrationMerged } from './duplicates.events.js';
import type { Candidate } from './duplicates.queries.js';
import { mayBeKept, mergedValues, type Values } from './merge.rules.js';
import { RegistrationMerge } from './registration-merge.entity.js';

export interface Merging {
  kept: Candidate;
  merged: Candidate;
  /** Fields whose value comes from the one that ends. */
  takenOver: readonly RegistrationFieldId[];
  mergedBy: string;
}

/**
 * Makes two registrations of one person one. Nothing is lost: what both said is recorded, the histories and mails stay under
 * their own references, and whatever belonged to the one that ends goes over to the one that stays.
 */
@Injectable()
export class MergeService {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly files: FilesService,
    private readonly content: RegistrationContentService,
    private readonly states: RegistrationStatesService,
  ) {}

  async merge(em: EntityManager, merging: Merging): Promise<void> {
    const { kept, merged } = merging;
    if (kept.registration.mergedInto !== null || merged.registration.mergedInto !== null) {
      throw new Conflict('duplicates.merged-already');
    }
    if (!mayBeKept(kept.registration, merged.registration)) throw new Conflict('duplicates.keep-the-further');
    await this.record(em, merging);
    await this.handOver(em, kept, merged);
    await this.end(em, merging);
    // Last, so that a place which the one has given back can be taken by the other.
    if (merging.takenOver.length > 0) await this.takeOver(em, merging);
    const { id, accountId } = kept.registration;
    await this.events.emit(em, new RegistrationCorrected(id, accountId));
    await em.update(Registration, { id: merged.registration.id }, { mergedInto: id });
  }

  private async record(em: EntityManager, { kept, merged, takenOver, mergedBy }: Merging): Promise<void> {
    await em.insert(RegistrationMerge, {
      id: newId(),
      keptId: kept.registration.id,
      mergedId: merged.registration.id,
      mergedBy,
      mergedAt: this.clock.now(),
      before: {
        kept: { ...typedOf(kept.registration, kept.person), email: kept.account.email },
        merged: { ...typedOf(merged.registration, merged.person), email: merged.account.email },
      },
      takenOver: [...takenOver],
    });
  }

  /** Both addresses lead to the one that stays, by the links that were mailed to them and by those still to come. */
  private async handOver(em: EntityManager, kept: Candidate, merged: Candidate): Promise<void> {
    const [to, from] = [kept.account.id, merged.account.id];
    await em.update(SignInLink, { accountId: from, scope: 'participant' }, { accountId: to });
    await em.update(AuthSession, { accountId: from, scope: 'participant' }, { accountId: to });
    const ids = { keptId: kept.registration.id, mergedId: merged.registration.id };
    await em.update(RegistrationInvitation, { registrationId: ids.mergedId }, { registrationId: ids.keptId });
    await this.files.move(
      em,
      { kind: registrationFiles, id: ids.mergedId },
      { kind: registrationFiles, id: ids.keptId },
    );
    if (kept.registration.delegationId === merged.registration.delegationId) {
      await em.update(Delegation, { headId: ids.mergedId }, { headId: ids.keptId });
    }
    await this.events.emit(
      em,
      new RegistrationMerged(
        { registrationId: ids.keptId, accountId: to },
        { registrationId: ids.mergedId, accountId: from },
      ),
    );
  }

  /** Gives its place back, once, and tells the calendar; no mail, because the person stays. */
  private async end(em: EntityManager, { merged, kept, mergedBy }: Merging): Promise<void> {
    if (!canBecome(merged.registration.state, 'withdrawn')) return;
    const reason = kept.registration.reference;
    await this.states.leave(em, merged.registration, 'withdrawn', { decidedBy: mergedBy, reason });
  }

  private async takeOver(em: EntityManager, { kept, merged, takenOver }: Merging): Promise<void> {
    const values = mergedValues(
      typedOf(kept.registration, kept.person),
      typedOf(merged.registration, merged.person),
      takenOver,
    );
    const form = formOf(values, kept);
    const { columns } = await this.content.contentOf(em, form);
    await this.states.movePlace(em, kept.registration, columns);
    await this.content.apply(em, kept.registration, kept.account, form);
  }
}

/** As far as a form of today still takes the answers; what every form needs stays as it was where it would be lost. */
function formOf(values: Values, { registration, person }: Candidate): CorrectionForm {
  const own = valuesOf(registration, person);
  const { category, mode, familyName, functionTitle, ...rest } = readStored(values);
  return {
    ...rest,
    category: category ?? own.category,
    mode: mode ?? own.mode,
    familyName: familyName ?? own.familyName,
    functionTitle: functionTitle ?? own.functionTitle,
  };
}
