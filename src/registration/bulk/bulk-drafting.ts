import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import type { FieldError } from '../../kernel/errors.js';
import { Registration } from '../registration.entity.js';
import { matching, type RegistrationFilter } from '../registration-filter.js';
import { RegistrationsQueries } from '../registrations.queries.js';
import { BulkDecisionsService, type Chosen } from './bulk-decisions.service.js';
import type { BulkDecisionForm } from './bulk.forms.js';
import { needsReason } from './bulk.rules.js';

/** So many rows are written at a time, so that nobody waits long for the writer. */
const atOnce = 500;

/** Makes the draft of a bulk decision out of what was chosen in the list. Opens transactions of its own, one for each piece. */
@Injectable()
export class BulkDrafting {
  constructor(
    private readonly database: Database,
    private readonly bulk: BulkDecisionsService,
    private readonly registrations: RegistrationsQueries,
  ) {}

  /** How many the filter finds. */
  found(filter: RegistrationFilter): Promise<number> {
    return this.database.read((em) => this.registrations.count(em, filter));
  }

  async draft(
    form: BulkDecisionForm,
    filter: RegistrationFilter,
    { accountId: decidedBy }: SignedIn,
  ): Promise<{ id: string } | { errors: Record<string, FieldError> }> {
    const { kind, reason = null } = form;
    if (needsReason(kind) && !reason) return { errors: { reason: { code: 'kernel.required' } } };
    const chosen = await this.chosen(form, filter);
    if (chosen.length === 0) return { errors: { which: { code: 'bulk-decisions.nobody' } } };
    const total = chosen.length;
    const id = await this.database.write((em) => this.bulk.draft(em, { kind, reason, decidedBy, total }));
    for (let from = 0; from < total; from += atOnce) {
      const piece = chosen.slice(from, from + atOnce);
      await this.database.write((em) => this.bulk.add(em, { id, kind }, piece, from));
    }
    return { id };
  }

  private chosen({ which, chosen }: BulkDecisionForm, filter: RegistrationFilter): Promise<Chosen[]> {
    return this.database.read(async (em) => {
      if (which === 'all') return inTurn(matching(em, filter));
      return inTurn(em.createQueryBuilder(Registration, 'r').where({ id: In(chosen) }));
    });
  }
}

/** However the list was sorted: the last place is for whoever has waited longest, then for whoever came first. */
const inTurn = (registrations: SelectQueryBuilder<Registration>): Promise<Chosen[]> =>
  registrations
    .select('r.id', 'id')
    .addSelect('r.state', 'state')
    .addSelect('CASE WHEN r.waiting_number IS NULL THEN 1 ELSE 0 END', 'turn')
    .orderBy('turn', 'ASC')
    .addOrderBy('r.waitingNumber', 'ASC')
    .addOrderBy('r.submittedAt', 'ASC')
    .addOrderBy('r.reference', 'ASC')
    .getRawMany<Chosen>();
