import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isMaterial } from '../../config/registration-fields.js';
import { Account } from '../auth/account.entity.js';
import { NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { Person } from '../people/person.entity.js';
import type { CorrectionForm } from './form/registration-values.js';
import { MaterialChangesService } from './material-changes.service.js';
import { changedFields, valuesOf, withoutMaterial } from './registration-content.js';
import { RegistrationContentService } from './registration-content.service.js';
import { RegistrationMoves } from './registration-moves.service.js';
import { Registration } from './registration.entity.js';
import { RegistrationCorrected } from './registration.events.js';
import { assertCanBeCorrected } from './registration.states.js';
import { RegistrationStatesService } from './registration-states.service.js';

/** What a person corrects in her own registration. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly events: DomainEvents,
    private readonly changes: MaterialChangesService,
    private readonly content: RegistrationContentService,
    private readonly moves: RegistrationMoves,
    private readonly states: RegistrationStatesService,
  ) {}

  /** Applies at once; only what an approval rests on waits for the secretariat, with its old values in force until then. */
  async correct(em: EntityManager, accountId: string, wished: CorrectionForm): Promise<void> {
    const registration = await em.findOneBy(Registration, { accountId });
    if (!registration) throw new NotFound();
    assertCanBeCorrected(registration.state);
    const account = await em.findOneByOrFail(Account, { id: accountId });
    // What is wrong with the wish is said now, not when an organizer accepts it.
    const { columns, hasFocalPoint } = await this.content.contentOf(em, wished);
    const isInAnother = columns.delegationId !== registration.delegationId;
    const atOnce = registration.state === 'approved' ? await this.hold(em, registration, wished) : undefined;
    if (!atOnce) await this.states.movePlace(em, registration, columns);
    await this.content.apply(em, registration, account, atOnce ?? wished);
    // Nobody is in a delegation that its focal point has not confirmed.
    if (isInAnother && hasFocalPoint && registration.state === 'submitted') {
      const decision = { decidedBy: accountId, reason: null };
      await this.moves.move(em, registration, 'awaiting_focal_point', decision);
    }
    await this.events.emit(em, new RegistrationCorrected(registration.id, accountId));
  }

  /** Sets the material part of the wish aside and answers with the rest; undefined where there is nothing material in it. */
  private async hold(
    em: EntityManager,
    registration: Registration,
    values: CorrectionForm,
  ): Promise<CorrectionForm | undefined> {
    const person = await em.findOneByOrFail(Person, { id: registration.personId });
    const present = valuesOf(registration, person);
    const changed = changedFields(present, values).filter(isMaterial);
    if (changed.length === 0) return undefined;
    await this.changes.hold(em, { registration, values, changed });
    return withoutMaterial(present, values);
  }
}
