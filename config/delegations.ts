import type { ParticipantCategoryCode, ParticipantKind } from './participant-categories.js';

interface CategoryOfType {
  category: ParticipantCategoryCode;
  kind: ParticipantKind | null;
}

/** As what the delegates of an organization take part, by the organization's type in seeds/organizations.json. */
const byType: Readonly<Record<string, CategoryOfType>> = {
  'un-entity': { category: 'international_organization', kind: 'un_entity' },
  'development-bank': { category: 'international_organization', kind: 'intergovernmental_organization' },
  'development-agency': { category: 'international_organization', kind: 'intergovernmental_organization' },
  'civil-society': { category: 'civil_society', kind: 'non_governmental_organization' },
  'private-sector': { category: 'private_sector', kind: null },
  'local-government': { category: 'other_stakeholder', kind: 'local_government' },
  'local-government-network': { category: 'other_stakeholder', kind: 'local_government_association' },
  'academia-research': { category: 'other_stakeholder', kind: 'academia' },
  media: { category: 'other_stakeholder', kind: 'media' },
};

/** Ministries and public corporations of the host take part as its staff or speakers, and other types as what remains. */
export const categoryOfOrganization = (type: string): CategoryOfType =>
  byType[type] ?? { category: 'other_stakeholder', kind: null };

interface DelegationRules {
  /** Whether who steps in for an approved delegate is approved with her place, or waits for the secretariat. */
  substituteKeepsApproval: boolean;
  /** Rows of a roster that are written in one transaction: everybody else waits for no longer than that. */
  importedPerWrite: number;
  /** How long a link into a focal point's area waits to be used. */
  letterLinkDays: number;
}

export const delegationRules: DelegationRules = {
  substituteKeepsApproval: true,
  importedPerWrite: 25,
  letterLinkDays: 60,
};
