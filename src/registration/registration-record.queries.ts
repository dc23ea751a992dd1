import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { isSensitive } from '../../config/personal-data.js';
import { type RegistrationFieldId, registrationFieldIds } from '../../config/registration-fields.js';
import { Account } from '../auth/account.entity.js';
import { FilesService } from '../files/files.service.js';
import type { StoredFile } from '../files/stored-file.entity.js';
import { OutboxMessage } from '../mail/outbox-message.entity.js';
import { Delegation } from '../people/delegation.entity.js';
import { BulkDecision } from './bulk/bulk-decision.entity.js';
import { BulkItem } from './bulk/bulk-item.entity.js';
import { type Merged, mergesInto } from './duplicates/merged-registrations.js';
import { type OwnArea, OwnRegistrationQueries } from './own-registration.queries.js';
import { RegistrationChange } from './registration-change.entity.js';
import { typedOf } from './registration-content.js';
import { RegistrationDecision } from './registration-decision.entity.js';
import { registrationFiles } from './registration-files.js';
import { Registration } from './registration.entity.js';
import { PlaceOffer } from './waiting-list/place-offer.entity.js';

/** What once happened to a registration; `by` is undefined where the person herself or the application did it. */
export type RecordedStep =
  | { kind: 'decision'; at: Date; step: RegistrationDecision; by: string | undefined }
  | { kind: 'offer'; at: Date; step: PlaceOffer }
  | { kind: 'change'; at: Date; step: RegistrationChange; by: string | undefined };

/** Everything an organizer sees of one registration. */
export interface RegistrationRecord extends OwnArea {
  delegation: Delegation | undefined;
  /** Oldest first. */
  steps: RecordedStep[];
  mails: OutboxMessage[];
  files: StoredFile[];
  /** Other registrations of hers that were merged into this one. */
  merges: Merged[];
  /** A bulk decision that was confirmed and has not reached her yet; it can still be undone. */
  held: BulkDecision | undefined;
}

/** What of it may be looked at only on record; nothing is recorded of answers that were never given. */
export const sensitiveOf = ({ registration, person }: RegistrationRecord): RegistrationFieldId[] => {
  const typed = typedOf(registration, person);
  return registrationFieldIds.filter((field) => typed[field] !== undefined && isSensitive(field));
};

@Injectable()
export class RegistrationRecordQueries {
  constructor(
    private readonly own: OwnRegistrationQueries,
    private readonly files: FilesService,
  ) {}

  async find(em: EntityManager, id: string): Promise<RegistrationRecord | undefined> {
    const registration = await em.findOneBy(Registration, { id });
    const own = registration && (await this.own.areaOf(em, registration.accountId));
    if (!own) return undefined;
    const { delegationId } = registration;
    const about = [`registration:${id}`, `registration-link:${id}`];
    return {
      ...own,
      delegation: (delegationId && (await em.findOneBy(Delegation, { id: delegationId }))) || undefined,
      steps: await stepsOf(em, registration),
      mails: await em.find(OutboxMessage, { where: { about: In(about) }, order: { createdAt: 'DESC' } }),
      files: await this.files.listOf(em, { kind: registrationFiles, id }),
      merges: await mergesInto(em, id),
      held: await heldAbout(em, id),
    };
  }
}

async function heldAbout(em: EntityManager, registrationId: string): Promise<BulkDecision | undefined> {
  const open = await em.findBy(BulkItem, { registrationId, outcome: 'open' });
  const id = In(open.map(({ decisionId }) => decisionId));
  return (await em.findOneBy(BulkDecision, { id, state: In(['held', 'running']) })) ?? undefined;
}

async function stepsOf(em: EntityManager, { id, accountId }: Registration): Promise<RecordedStep[]> {
  const decisions = await em.find(RegistrationDecision, {
    where: { registrationId: id },
    order: { decidedAt: 'ASC' },
  });
  const offers = await em.find(PlaceOffer, { where: { registrationId: id }, order: { offeredAt: 'ASC' } });
  const changes = await em.find(RegistrationChange, {
    where: { registrationId: id },
    order: { proposedAt: 'ASC' },
  });
  const ids = [...decisions, ...changes].flatMap(({ decidedBy }) => decidedBy ?? []);
  const deciders = ids.length > 0 ? await em.findBy(Account, { id: In(ids) }) : [];
  const nameOf = (by: string | null) =>
    by === accountId ? undefined : deciders.find((account) => account.id === by)?.name;
  const steps: RecordedStep[] = [
    ...decisions.map((step) => ({
      ...{ kind: 'decision' as const, at: step.decidedAt, step, by: nameOf(step.decidedBy) },
    })),
    ...offers.map((step) => ({ kind: 'offer' as const, at: step.offeredAt, step })),
    ...changes.map((step) => ({
      ...{ kind: 'change' as const, at: step.proposedAt, step, by: nameOf(step.decidedBy) },
    })),
  ];
  return steps.sort((a, b) => a.at.getTime() - b.at.getTime());
}
