import { Injectable } from '@nestjs/common';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { CoEvent } from '../co-events/co-event.entity.js';
import { InboundMessage } from '../mail/inbound/inbound-message.entity.js';
import { AddressTrouble } from '../mail/address-trouble.entity.js';
import { OutboxMessage } from '../mail/outbox-message.entity.js';
import { Delegation } from '../people/delegation.entity.js';
import { Erasure } from '../personal-data/erasure.entity.js';
import { BulkDecision } from '../registration/bulk/bulk-decision.entity.js';
import { DuplicatePair } from '../registration/duplicates/duplicate-pair.entity.js';
import { ProposedOrganizations } from '../registration/organizations/proposed-organizations.service.js';
import { filterOf } from '../registration/registration-filter.js';
import { Registration } from '../registration/registration.entity.js';
import { RegistrationDecision } from '../registration/registration-decision.entity.js';
import type { RegistrationState } from '../registration/registration.states.js';
import { RegistrationsQueries } from '../registration/registrations.queries.js';
import { PlaceOffer } from '../registration/waiting-list/place-offer.entity.js';
import type { OpenWork, TaskName } from './open-work.js';

const day = 24 * 60 * 60_000;

/** What waits for somebody, counted where it waits. Each is one query, however much there is of it. */
@Injectable()
export class OpenWorkQueries {
  constructor(
    private readonly registrations: RegistrationsQueries,
    private readonly organizations: ProposedOrganizations,
  ) {}

  async all(em: EntityManager): Promise<Record<TaskName, OpenWork>> {
    const inState = (state: RegistrationState) =>
      counted(em, Registration, `x.state = '${state}'`, { since: 'x.submittedAt' });
    return {
      decide: await inState('submitted'),
      review: await inState('under_review'),
      attention: { count: await this.registrations.count(em, filterOf({ attention: 'yes' })) },
      held: await counted(em, BulkDecision, `x.state IN ('held', 'running')`),
      credentials: await counted(em, Delegation, `x.accreditation = 'submitted'`),
      duplicates: await counted(em, DuplicatePair, `x.state = 'open'`),
      organizations: { count: await this.organizations.count(em) },
      'letters-unsent': await counted(
        em,
        Delegation,
        `x.kind = 'member' AND x.letterSentAt IS NULL AND x.letterAnsweredAt IS NULL`,
      ),
      erasures: await counted(em, Erasure, `x.state = 'requested'`, { since: 'x.requestedAt' }),
      inbox: await counted(em, InboundMessage, `x.state = 'waiting'`, { since: 'x.storedAt' }),
      'mails-failed': await counted(em, OutboxMessage, `x.state = 'failed'`),
      addresses: await counted(em, AddressTrouble, 'x.isSuppressed = :yes'),
      'co-events': await counted(em, CoEvent, 'x.waitingSince IS NOT NULL', { since: 'x.waitingSince' }),
      'focal-points': await inState('awaiting_focal_point'),
      offers: await counted(em, PlaceOffer, `x.state = 'open'`, { until: 'x.lapsesAt' }),
      'letters-unanswered': await counted(
        em,
        Delegation,
        'x.letterSentAt IS NOT NULL AND x.letterAnsweredAt IS NULL',
        { since: 'COALESCE(x.letterRemindedAt, x.letterSentAt)' },
      ),
    };
  }

  /** How many have sent their form, and how many have withdrawn, in the last twenty-four hours. */
  async lately(em: EntityManager, now: Date): Promise<{ registered: number; withdrawn: number }> {
    const from = new Date(now.getTime() - day).toISOString();
    const registered = em.createQueryBuilder(Registration, 'r').where('r.submittedAt > :from', { from });
    const withdrawn = em
      .createQueryBuilder(RegistrationDecision, 'd')
      .where(`d.toState = 'withdrawn' AND d.decidedAt > :from`, { from });
    return { registered: await registered.getCount(), withdrawn: await withdrawn.getCount() };
  }
}

/** The rows `x` that fulfil the condition, with the earliest of an instant. */
async function counted(
  em: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  condition: string,
  earliest: { since?: string; until?: string } = {},
): Promise<OpenWork> {
  const query = em.createQueryBuilder(entity, 'x').select('COUNT(*)', 'count');
  const instant = earliest.since ?? earliest.until;
  if (instant) query.addSelect(`MIN(${instant})`, 'earliest');
  const row = await query
    .where(condition, { yes: true })
    .getRawOne<{ count: string | number; earliest?: string | null }>();
  const at = row?.earliest ? new Date(row.earliest) : undefined;
  return { count: Number(row?.count), ...(earliest.since ? { since: at } : { until: at }) };
}
