import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { countriesIn, countryName } from '../../../config/countries.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { KnownOrganizations } from '../organizations/known-organizations.js';
import { Member } from '../../people/member.entity.js';
import type { Option } from '../../web/components/select-field.js';

/** What the form offers: members under their United Nations names, and the countries of the world. */
export interface Choices {
  member: Option[];
  'associate-member': Option[];
  countries: Option[];
  /** Names of known organizations. */
  organizations: string[];
}

/** So many names weigh little on a slow line; the others are fetched as one types. */
const mostOrganizations = 60;

@Injectable()
export class DesignationChoices {
  constructor(private readonly organizations: KnownOrganizations) {}

  async of(em: EntityManager, locale: Locale): Promise<Choices> {
    const members = await em.find(Member);
    const organizations = await this.organizations.matching(em, '', mostOrganizations);
    const collator = new Intl.Collator(locale);
    const offered = (status: Member['status']): Option[] =>
      members
        .filter((member) => member.status === status)
        .map((member) => ({ value: member.id, label: countryName(member.iso2, locale) }))
        .sort((a, b) => collator.compare(a.label, b.label));
    return {
      member: offered('member'),
      'associate-member': offered('associate_member'),
      countries: countriesIn(locale).map(({ code, name }) => ({ value: code, label: name })),
      organizations: organizations.map(({ name }) => name),
    };
  }
}
