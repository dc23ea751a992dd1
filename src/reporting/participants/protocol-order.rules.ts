import type { ParticipantCategoryCode, ParticipantKind } from '../../../config/participant-categories.js';
import type { DelegationRole } from '../../registration/registration.entity.js';

/** The parts of the list of participants, in protocol order. */
export const protocolGroups = [
  'members',
  'associate-members',
  'other-states',
  'united-nations',
  'intergovernmental',
  'local-government',
  'civil-society',
  'private-sector',
  'academia',
  'media',
  'others',
] as const;
export type ProtocolGroup = (typeof protocolGroups)[number];

const byKind: Partial<Record<ParticipantKind, ProtocolGroup>> = {
  non_member_state: 'other-states',
  un_entity: 'united-nations',
  intergovernmental_organization: 'intergovernmental',
  local_government: 'local-government',
  local_government_association: 'local-government',
  academia: 'academia',
  media: 'media',
};

const byCategory: Record<ParticipantCategoryCode, ProtocolGroup> = {
  member: 'members',
  associate_member: 'associate-members',
  international_organization: 'intergovernmental',
  civil_society: 'civil-society',
  private_sector: 'private-sector',
  other_stakeholder: 'others',
};

export const protocolGroupOf = (
  category: ParticipantCategoryCode,
  kind: ParticipantKind | null,
): ProtocolGroup => (kind && byKind[kind]) || byCategory[category];

export interface Ranked {
  group: ProtocolGroup;
  /** In English, as the United Nations write it: its alphabet orders the delegations in every language. */
  englishName: string;
  role: DelegationRole | null;
  precedence: number | null;
  sortName: string;
}

const collator = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });

/** By group, then delegation, then role, then precedence; those of equal rank by name. */
export const inProtocolOrder = (one: Ranked, other: Ranked): number =>
  protocolGroups.indexOf(one.group) - protocolGroups.indexOf(other.group) ||
  collator.compare(one.englishName, other.englishName) ||
  rankOf(one.role) - rankOf(other.role) ||
  (one.precedence ?? last) - (other.precedence ?? last) ||
  collator.compare(one.sortName, other.sortName);

const last = Number.MAX_SAFE_INTEGER;

/** Whoever has no role stands behind all who have one. */
const ranks: Record<DelegationRole, number> = { head: 0, delegate: 1, alternate: 2, adviser: 3, observer: 4 };
const rankOf = (role: DelegationRole | null): number => (role === null ? last : ranks[role]);
