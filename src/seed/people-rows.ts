import { readSeed } from '../../config/seed-file.js';
import type { MemberSeed, OrganizationSeed, SpeakerSeed } from '../../config/seed-shapes.js';
import type { Delegation } from '../people/delegation.entity.js';
import { type Member, specialNeeds as groups } from '../people/member.entity.js';
import type { Organization } from '../people/organization.entity.js';
import type { Person } from '../people/person.entity.js';
import type { Speaker } from '../speakers/speaker.entity.js';

export interface PeopleRows {
  members: Member[];
  delegations: Pick<Delegation, 'id' | 'kind' | 'memberId' | 'name' | 'taken' | 'accreditation'>[];
  organizations: Organization[];
  people: Person[];
  speakers: SeededSpeaker[];
}

type SeededSpeaker = Pick<
  Speaker,
  | 'id'
  | 'personId'
  | 'functionTitle'
  | 'organizationName'
  | 'organizationId'
  | 'country'
  | 'isPublicRecord'
  | 'isMinisterial'
>;

export function peopleRows(): PeopleRows {
  const speakers = readSeed('speakers').items;
  const organizations = readSeed('organizations').items.map(organizationRow);
  const known = new Set(organizations.map((organization) => organization.id));
  const members = readSeed('members').items.map(memberRow);
  return {
    members,
    delegations: members.map(delegationRow),
    organizations,
    people: speakers.map(personRow),
    speakers: speakers.map((speaker) => speakerRow(speaker, known)),
  };
}

/** The id, if there is such an organization; sources also name bodies that have no entry. */
export const knownId = (id: string | null | undefined, known: ReadonlySet<string>): string | null =>
  id && known.has(id) ? id : null;

const memberRow = ({ id, name, status, iso2, subregionCode, specialNeeds }: MemberSeed): Member => ({
  id,
  name,
  status: status === 'associate_member' ? 'associate_member' : 'member',
  iso2,
  subregionCode,
  specialNeeds: specialNeeds && groups.filter((group) => specialNeeds.includes(group)),
});

/** Every member is invited, so each has its delegation from the start. */
const delegationRow = ({ id, name }: Member): PeopleRows['delegations'][number] => ({
  id,
  kind: 'member',
  memberId: id,
  name,
  taken: 0,
  accreditation: 'none',
});

const organizationRow = ({ id, name, acronym, type, country }: OrganizationSeed): Organization => ({
  id,
  name,
  acronym,
  type,
  country,
});

/** Of public figures only the printed name is known. */
const personRow = ({ id, name, nameOriginal }: SpeakerSeed): Person => ({
  id,
  givenName: null,
  familyName: null,
  displayName: name,
  originalScriptName: nameOriginal,
});

const speakerRow = (speaker: SpeakerSeed, organizations: ReadonlySet<string>): SeededSpeaker => ({
  id: speaker.id,
  personId: speaker.id,
  functionTitle: speaker.role,
  organizationName: speaker.organisation,
  organizationId: knownId(speaker.organisationId, organizations),
  country: speaker.country,
  isPublicRecord: true,
  isMinisterial: speaker.ministerial,
});
