import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RealClock } from '../../kernel/clock.js';
import { fold } from '../../kernel/folded-text.js';
import { Organization } from '../../people/organization.entity.js';

/** Another process may have added one; until then its name counts as proposed. */
const freshFor = 30_000;

/** The organizations that can be chosen, kept in memory: each registration and each letter typed asks for them. */
@Injectable()
export class KnownOrganizations {
  private readonly clock = new RealClock();
  private known: readonly Organization[] = [];
  private byName = new Map<string, Organization>();
  private readAt = 0;

  /** The organization of that name or acronym, however written. */
  async find(em: EntityManager, name: string): Promise<Organization | undefined> {
    await this.refresh(em);
    return this.byName.get(fold(name));
  }

  /** Those in whose name or acronym each of the words occurs, those that begin so first. */
  async matching(em: EntityManager, search: string, most: number): Promise<readonly Organization[]> {
    await this.refresh(em);
    const wanted = fold(search);
    const words = wanted.split(' ').filter(Boolean);
    const found = this.known.filter((each) => {
      const names = namesOf(each).join(' ');
      return words.every((word) => names.includes(word));
    });
    const isFirst = (each: Organization) => namesOf(each).some((name) => name.startsWith(wanted));
    return [...found.filter(isFirst), ...found.filter((each) => !isFirst(each))].slice(0, most);
  }

  /** After one was added or renamed. */
  forget(): void {
    this.readAt = 0;
  }

  private async refresh(em: EntityManager): Promise<void> {
    const now = this.clock.now().getTime();
    if (now - this.readAt < freshFor) return;
    this.known = await em.find(Organization, { order: { name: 'ASC' } });
    this.byName = new Map(
      // The first of a name counts; a full name goes before an acronym.
      [...this.known.map(acronymEntry), ...this.known.map(nameEntry)].filter(([name]) => name !== ''),
    );
    this.readAt = now;
  }
}

const namesOf = ({ name, acronym }: Organization): string[] =>
  [fold(name), fold(acronym ?? '')].filter(Boolean);
const nameEntry = (organization: Organization): [string, Organization] => [
  fold(organization.name),
  organization,
];
const acronymEntry = (organization: Organization): [string, Organization] => [
  fold(organization.acronym ?? ''),
  organization,
];
