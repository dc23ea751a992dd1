import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { decisions } from '../../../config/decisions.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict } from '../../kernel/errors.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { readStored } from '../form/read-registration.js';
import { typedOf } from '../registration-content.js';
import { RegistrationStatesService } from '../registration-states.service.js';
import { Registration } from '../registration.entity.js';
import { RegistrationCorrected } from '../registration.events.js';
import type { Candidate, FoundMerge } from './duplicates.queries.js';
import type { HandedOver, Membership } from './handed-over.js';
import { Handover, leadAgain } from './handover.service.js';
import { mergeUnits } from './merge-units.js';
import { mergedValues, partedValues, undoObstacle } from './merge.rules.js';
import { MergedAnswers } from './merged-answers.service.js';
import { RegistrationMerge } from './registration-merge.entity.js';

/**
 * Parts two registrations again that were merged by mistake. What contradicts it, such as a place that somebody else has by now,
 * refuses the whole; what was changed since stays with the one that stayed.
 */
@Injectable()
export class MergeUndo {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly handover: Handover,
    private readonly answers: MergedAnswers,
    private readonly states: RegistrationStatesService,
  ) {}

  async undo(em: EntityManager, { merge, kept, merged }: FoundMerge, undoneBy: string): Promise<void> {
    const { handed, mergedAt } = merge;
    const within = { now: this.clock.now(), days: decisions.merging.undoDays };
    const obstacle = undoObstacle(merge, kept.registration, within);
    if (obstacle) throw new Conflict(`merges.${obstacle}`);
    if (!handed) return;
    await this.close(em, merge.id, undoneBy);
    // The one that stays first: its place may be the one which the other needs.
    await this.part(em, merge, kept, handed.memberships.kept);
    await em.update(Registration, { id: merged.registration.id }, { mergedInto: null });
    await this.revive(em, kept, merged, handed, undoneBy);
    await this.handover.giveBack(em, { kept, merged, handed, mergedAt });
    const { id, accountId } = kept.registration;
    await this.events.emit(em, new RegistrationCorrected(id, accountId));
  }

  /** Of two organizers at once the second is told. What each said stands in her own registration again, and nowhere in the other's. */
  private async close(em: EntityManager, id: string, undoneBy: string): Promise<void> {
    const closed = { undoneAt: this.clock.now(), undoneBy, handed: null, before: { kept: {}, merged: {} } };
    const { affected } = await em.update(RegistrationMerge, { id, undoneAt: IsNull() }, closed);
    if (affected !== 1) throw new Conflict('merges.undone-already');
  }

  private async part(
    em: EntityManager,
    { before, takenOver }: RegistrationMerge,
    kept: Candidate,
    membership: Membership,
  ): Promise<void> {
    if (takenOver.length > 0) {
      const present = typedOf(kept.registration, kept.person);
      const afterMerge = readStored(mergedValues(before.kept, before.merged, takenOver));
      const asked = { now: readStored(present), afterMerge };
      const units = mergeUnits.map(({ fields }) => fields);
      await this.answers.put(em, kept, partedValues(present, before.kept, asked, units));
    }
    await rejoin(em, kept.registration, membership);
  }

  /** Back in the state that it had, also where it stands behind a decision that nobody could take any more. */
  private async revive(
    em: EntityManager,
    kept: Candidate,
    { registration }: Candidate,
    { state, waitingNumber, memberships }: HandedOver,
    undoneBy: string,
  ): Promise<void> {
    registration.mergedInto = null;
    await leadAgain(em, registration.id, memberships.merged, kept.registration.id);
    if (registration.state === state) return;
    const decision = { decidedBy: undoneBy, reason: kept.registration.reference };
    await this.states.takeBack(em, registration, { state, waitingNumber }, decision);
  }
}

/** Her role and rank in the delegation that she left by what she took over; a head who finds another one there is a delegate. */
async function rejoin(em: EntityManager, registration: Registration, membership: Membership): Promise<void> {
  const { id, delegationId, delegationRole } = registration;
  if (delegationRole !== null || delegationId !== membership.delegationId) return;
  const leads = await leadAgain(em, id, membership);
  const role = membership.delegationRole === 'head' && !leads ? 'delegate' : membership.delegationRole;
  const columns = { delegationRole: role, precedence: membership.precedence };
  await em.update(Registration, { id }, columns);
  Object.assign(registration, columns);
}
