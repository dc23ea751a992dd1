import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Account } from '../../auth/account.entity.js';
import { NotFound } from '../../kernel/errors.js';
import { Delegation } from '../../people/delegation.entity.js';
import type { NamedDelegation } from '../../people/delegation-name.js';
import { Quota } from '../places/quota.entity.js';
import { capacityOf, declaredCapacity } from '../places/quota.rules.js';
import { Registration } from '../registration.entity.js';
import type { RegistrationState } from '../registration.states.js';
import { BulkDecision } from './bulk-decision.entity.js';
import { BulkItem } from './bulk-item.entity.js';

export interface BulkLine {
  registrationId: string;
  name: string;
  email: string;
  locale: Locale;
  seen: RegistrationState;
  /** As it stands now: where it is another one than was seen, it will be left as it is. */
  state: RegistrationState;
  outcome: BulkItem['outcome'];
  problem: string | null;
  /** Mail to her is withheld until her address works again. */
  isUnreachable: boolean;
}

/** A quota in which fewer places are free than are asked for. */
export interface ShortQuota {
  id: string;
  /** Whose quota it is, where it is that of a delegation. */
  delegation?: NamedDelegation;
  asked: number;
  free: number;
}

export interface BulkView {
  decision: BulkDecision;
  by: string;
  counts: Record<BulkItem['outcome'], number>;
  /** Of the open ones: whose mail will be withheld. */
  unreachable: number;
  short: ShortQuota[];
  lines: BulkLine[];
  page: number;
  pages: number;
}

const perPage = 50;

const unreachable = `EXISTS (SELECT 1 FROM address_trouble t
  WHERE t.address_key = a.email_key AND t.is_suppressed = :yes)`;

@Injectable()
export class BulkDecisionsQueries {
  async view(em: EntityManager, id: string, wanted: number): Promise<BulkView> {
    const decision = await em.findOneBy(BulkDecision, { id });
    if (!decision) throw new NotFound();
    const account = await em.findOneByOrFail(Account, { id: decision.decidedBy });
    const counts = await countsOf(em, id);
    const pages = Math.max(1, Math.ceil((counts.open + counts.done + counts.skipped) / perPage));
    const page = Math.min(wanted, pages);
    const isDraft = decision.state === 'draft';
    return {
      ...{ decision, by: account.name, counts, page, pages },
      unreachable: isDraft ? await unreachableIn(em, id) : 0,
      short: isDraft && decision.kind === 'approve' ? await shortQuotas(em, id) : [],
      lines: await linesOf(em, id, page),
    };
  }

  /** Those that were confirmed, newest first. */
  async latest(em: EntityManager): Promise<{ decision: BulkDecision; by: string }[]> {
    const latest = await em.find(BulkDecision, {
      where: { state: Not('draft') },
      order: { createdAt: 'DESC' },
      take: 50,
    });
    const accounts = await em.findBy(Account, { id: In(latest.map(({ decidedBy }) => decidedBy)) });
    const nameOf = (id: string) => accounts.find((account) => account.id === id)?.name ?? '';
    return latest.map((decision) => ({ decision, by: nameOf(decision.decidedBy) }));
  }
}

async function countsOf(em: EntityManager, decisionId: string): Promise<BulkView['counts']> {
  const rows = await em
    .createQueryBuilder(BulkItem, 'i')
    .select('i.outcome', 'outcome')
    .addSelect('COUNT(*)', 'count')
    .where('i.decisionId = :decisionId', { decisionId })
    .groupBy('i.outcome')
    .getRawMany<{ outcome: BulkItem['outcome']; count: string | number }>();
  const counts = { open: 0, done: 0, skipped: 0 };
  for (const { outcome, count } of rows) counts[outcome] = Number(count);
  return counts;
}

const openWithAccount = (em: EntityManager, decisionId: string) =>
  em
    .createQueryBuilder(BulkItem, 'i')
    .innerJoin(Registration, 'r', 'r.id = i.registrationId')
    .innerJoin(Account, 'a', 'a.id = r.accountId')
    .where('i.decisionId = :decisionId', { decisionId });

const unreachableIn = (em: EntityManager, decisionId: string): Promise<number> =>
  openWithAccount(em, decisionId)
    .andWhere(`i.outcome = 'open'`)
    .andWhere(unreachable, { yes: true })
    .getCount();

async function linesOf(em: EntityManager, decisionId: string, page: number): Promise<BulkLine[]> {
  const rows = await openWithAccount(em, decisionId)
    .select('i.registrationId', 'registrationId')
    .addSelect('i.seen', 'seen')
    .addSelect('r.state', 'state')
    .addSelect('i.outcome', 'outcome')
    .addSelect('i.problem', 'problem')
    .addSelect('a.name', 'name')
    .addSelect('a.email', 'email')
    .addSelect('r.locale', 'locale')
    .addSelect(`CASE WHEN ${unreachable} THEN 1 ELSE 0 END`, 'isUnreachable')
    .setParameter('yes', true)
    .orderBy('i.position', 'ASC')
    .offset((page - 1) * perPage)
    .limit(perPage)
    .getRawMany<Omit<BulkLine, 'isUnreachable'> & { isUnreachable: number }>();
  return rows.map((row) => ({ ...row, isUnreachable: Boolean(row.isUnreachable) }));
}

/** As things stand now; whoever finds no place when it runs is left as she is. */
async function shortQuotas(em: EntityManager, decisionId: string): Promise<ShortQuota[]> {
  const asked = [
    ...(await askedBy(em, decisionId, 'category')),
    ...(await askedBy(em, decisionId, 'mode')),
  ].map(({ scope, code, count }) => ({ id: `${scope}:${code}`, count }));
  const quotas = await em.find(Quota);
  const short = asked.map(({ id, count }) => {
    const quota = quotas.find((each) => each.id === id);
    return { id, asked: count, free: (quota?.capacity ?? declaredCapacity(id)) - (quota?.taken ?? 0) };
  });
  return [...short, ...(await askedOfDelegations(em, decisionId))]
    .filter((each) => each.free < each.asked)
    .map((each) => ({ ...each, free: Math.max(0, each.free) }));
}

async function askedOfDelegations(em: EntityManager, decisionId: string): Promise<ShortQuota[]> {
  const asked = await askedBy(em, decisionId, 'delegationId');
  const delegations = await em.findBy(Delegation, { id: In(asked.map(({ code }) => code)) });
  return delegations.map((delegation) => ({
    ...{ id: `delegation:${delegation.id}`, delegation },
    asked: asked.find(({ code }) => code === delegation.id)?.count ?? 0,
    free: capacityOf(delegation) - delegation.taken,
  }));
}

async function askedBy<Scope extends 'category' | 'mode' | 'delegationId'>(
  em: EntityManager,
  decisionId: string,
  scope: Scope,
): Promise<{ scope: Scope; code: string; count: number }[]> {
  const rows = await openWithAccount(em, decisionId)
    .select(`r.${scope}`, 'code')
    .addSelect('COUNT(*)', 'count')
    .andWhere(`i.outcome = 'open'`)
    .groupBy(`r.${scope}`)
    .getRawMany<{ code: string | null; count: string | number }>();
  return rows.flatMap(({ code, count }) => (code === null ? [] : [{ scope, code, count: Number(count) }]));
}
