import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { levelsShownTo } from '../../../config/publication.js';
import { Delegation } from '../../people/delegation.entity.js';
import { Person } from '../../people/person.entity.js';
import { type DelegationRole, Registration } from '../../registration/registration.entity.js';
import { inProtocolOrder, type ProtocolGroup, protocolGroupOf, type Ranked } from './protocol-order.rules.js';

/** Who is to read the list. Organizers see everybody; nobody else is shown more than the person has agreed to. */
export const audiences = ['participants', 'public', 'organizers'] as const;
export type Audience = (typeof audiences)[number];

export interface ListedPerson {
  registrationId: string;
  name: string;
  originalScriptName: string | null;
  functionTitle: string;
  role: DelegationRole | null;
}

export interface ListedDelegation {
  group: ProtocolGroup;
  delegation: Delegation;
  people: ListedPerson[];
  /** Those who do not want to be named to these readers. */
  unnamed: number;
}

export interface ParticipantList {
  delegations: ListedDelegation[];
  named: number;
  unnamed: number;
  /** Approved, but of no accredited delegation. */
  unaccredited: number;
}

type Row = Ranked & { registration: Registration; delegation: Delegation };

const readAtOnce = 1000;

/** The list of participants: the approved of accredited delegations. */
@Injectable()
export class ParticipantsQueries {
  /** In as many queries as there are thousands of participants. */
  async list(em: EntityManager, audience: Audience): Promise<ParticipantList> {
    const accredited = await em.findBy(Delegation, { accreditation: 'accepted' });
    const approved = await em.countBy(Registration, { state: 'approved' });
    const rows = await this.approvedOf(em, accredited);
    const people = await this.people(em, rows);
    const shown: ReadonlySet<string> | undefined =
      audience === 'organizers' ? undefined : new Set<string>(levelsShownTo(audience));
    const delegations = grouped(rows.sort(inProtocolOrder), people, shown);
    const named = delegations.reduce((sum, each) => sum + each.people.length, 0);
    return { delegations, named, unnamed: rows.length - named, unaccredited: approved - rows.length };
  }

  private async approvedOf(em: EntityManager, accredited: readonly Delegation[]): Promise<Row[]> {
    const byId = new Map(accredited.map((delegation) => [delegation.id, delegation]));
    const registrations = await em.findBy(Registration, {
      state: 'approved',
      delegationId: In([...byId.keys()]),
    });
    return registrations.flatMap((registration) => {
      const { category, kind, delegationRole: role, precedence, sortName } = registration;
      const delegation = byId.get(registration.delegationId ?? '');
      if (!delegation) return [];
      const group = protocolGroupOf(category, kind);
      return [{ registration, delegation, group, englishName: delegation.name, role, precedence, sortName }];
    });
  }

  private async people(em: EntityManager, rows: readonly Row[]): Promise<Map<string, Person>> {
    const ids = rows.map(({ registration }) => registration.personId);
    const people = new Map<string, Person>();
    for (let start = 0; start < ids.length; start += readAtOnce) {
      const found = await em.findBy(Person, { id: In(ids.slice(start, start + readAtOnce)) });
      for (const person of found) people.set(person.id, person);
    }
    return people;
  }
}

function grouped(
  rows: readonly Row[],
  people: ReadonlyMap<string, Person>,
  shown: ReadonlySet<string> | undefined,
): ListedDelegation[] {
  const listed: ListedDelegation[] = [];
  for (const { registration, delegation, group, role } of rows) {
    let current = listed.at(-1);
    if (current?.delegation.id !== delegation.id || current.group !== group) {
      current = { group, delegation, people: [], unnamed: 0 };
      listed.push(current);
    }
    const person = people.get(registration.personId);
    if (!person || (shown && !shown.has(registration.publication))) current.unnamed += 1;
    else {
      const { displayName: name, originalScriptName } = person;
      const { id: registrationId, functionTitle } = registration;
      current.people.push({ registrationId, name, originalScriptName, functionTitle, role });
    }
  }
  return listed;
}
