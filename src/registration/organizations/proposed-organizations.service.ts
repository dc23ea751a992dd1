import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, type SelectQueryBuilder } from 'typeorm';
import type { ParticipantCategoryCode, ParticipantKind } from '../../../config/participant-categories.js';
import { AuditService } from '../../audit/audit.service.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Conflict, Invalid } from '../../kernel/errors.js';
import { fold } from '../../kernel/folded-text.js';
import { newId } from '../../kernel/ids.js';
import { Organization } from '../../people/organization.entity.js';
import type { Values } from '../duplicates/merge.rules.js';
import { RegistrationMerge } from '../duplicates/registration-merge.entity.js';
import { Registration } from '../registration.entity.js';
import type { RegistrationState } from '../registration.states.js';
import { KnownOrganizations } from './known-organizations.js';

/** A name that registrants have typed and that no known organization has. */
export interface ProposedOrganization {
  name: string;
  country: string;
  /** Of the registrations, one of them. */
  category: ParticipantCategoryCode;
  kind: ParticipantKind | null;
  registrations: number;
}

const mostShown = 200;
const gone: readonly RegistrationState[] = ['declined', 'withdrawn'];

/** Names of organizations that are not known yet: taken into the list, or recognized as one that is there. */
@Injectable()
export class ProposedOrganizations {
  constructor(
    private readonly audit: AuditService,
    private readonly known: KnownOrganizations,
  ) {}

  /** Those named most often first. */
  async list(em: EntityManager): Promise<ProposedOrganization[]> {
    const rows = await proposals(em)
      .select('r.organizationName', 'name')
      .addSelect('r.country', 'country')
      .addSelect('MIN(r.category)', 'category')
      .addSelect('MIN(r.kind)', 'kind')
      .addSelect('COUNT(*)', 'registrations')
      .orderBy('COUNT(*)', 'DESC')
      .addOrderBy('r.organizationName', 'ASC')
      .limit(mostShown)
      .getRawMany<Omit<ProposedOrganization, 'registrations'> & { registrations: string | number }>();
    return rows.map((row) => ({ ...row, registrations: Number(row.registrations) }));
  }

  /** All of them, however many the list shows. */
  async count(em: EntityManager): Promise<number> {
    const row = await proposals(em)
      .select('COUNT(*) OVER ()', 'count')
      .limit(1)
      .getRawOne<{ count: string | number }>();
    return Number(row?.count ?? 0);
  }

  /** From now on it is offered and found. */
  async add(em: EntityManager, actor: SignedIn, { name, country }: Proposal): Promise<void> {
    const proposed = (await this.list(em)).find((each) => each.name === name && each.country === country);
    if (!proposed) throw new Conflict('proposed-organization.settled');
    const organization = { id: idFrom(name), name, acronym: null, type: typeOf(proposed), country };
    await em.insert(Organization, organization);
    await this.settle(em, { name, country }, organization);
    const about = `organization:${organization.id}`;
    await this.audit.record(em, actor, 'proposed-organization.did-add', about, { name });
  }

  /** It was written otherwise: the registrations bear the known name. */
  async recognize(em: EntityManager, actor: SignedIn, proposal: Proposal, as: string): Promise<void> {
    const organization = await this.known.find(em, as);
    if (!organization) throw new Invalid({ as: { code: 'proposed-organization.unknown' } });
    await this.settle(em, proposal, organization);
    const about = `organization:${organization.id}`;
    const names = { name: proposal.name, known: organization.name };
    await this.audit.record(em, actor, 'proposed-organization.did-recognize', about, names);
  }

  /** Delegations stay as they are: places are counted by them, and an organizer assigns whoever belongs to one. */
  private async settle(
    em: EntityManager,
    { name, country }: Proposal,
    organization: Pick<Organization, 'id' | 'name'>,
  ): Promise<void> {
    const mine = { organizationName: name, country, organizationId: IsNull() };
    const found = await em.find(Registration, { where: mine, select: { id: true, searchText: true } });
    if (found.length === 0) throw new Conflict('proposed-organization.settled');
    const changes = { organizationId: organization.id, organizationName: organization.name };
    await em.update(Registration, mine, changes);
    if (organization.name === name) return;
    for (const { id, searchText } of found) {
      await em.update(Registration, { id }, { searchText: `${searchText} ${fold(organization.name)}` });
    }
    await renameInMerges(em, { name, country }, organization.name);
  }
}

/** What two registrations said before they were merged, too: undoing it would take the other name for a correction since. */
async function renameInMerges(em: EntityManager, { name, country }: Proposal, known: string): Promise<void> {
  const renamed = (said: Values): Values =>
    said['organizationName'] === name && said['country'] === country
      ? { ...said, organizationName: known }
      : said;
  for (const { id, before } of await em.findBy(RegistrationMerge, { undoneAt: IsNull() })) {
    const after = { kept: renamed(before.kept), merged: renamed(before.merged) };
    if (after.kept === before.kept && after.merged === before.merged) continue;
    await em.update(RegistrationMerge, { id }, { before: after });
  }
}

export interface Proposal {
  name: string;
  country: string;
}

/** Readable where the name has Latin letters; never that of another. */
function idFrom(name: string): string {
  const slug = fold(name)
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${slug || 'organization'}-${newId().slice(0, 8)}`;
}

const types: Partial<Record<ParticipantCategoryCode | ParticipantKind, string>> = {
  un_entity: 'un-entity',
  intergovernmental_organization: 'intergovernmental-organization',
  civil_society: 'civil-society',
  private_sector: 'private-sector',
  local_government: 'local-government',
  local_government_association: 'local-government-network',
  academia: 'academia-research',
  media: 'media',
};

const typeOf = ({ category, kind }: ProposedOrganization): string =>
  (kind && types[kind]) ?? types[category] ?? 'other';

/** One group for each name and country. */
const proposals = (em: EntityManager): SelectQueryBuilder<Registration> =>
  em
    .createQueryBuilder(Registration, 'r')
    .where('r.organizationId IS NULL AND r.organizationName IS NOT NULL')
    .andWhere('r.state NOT IN (:...gone)', { gone })
    .groupBy('r.organizationName')
    .addGroupBy('r.country');
