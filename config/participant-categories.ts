/** Whom a person of the category has to name: the member or associate member of ESCAP, or an organization and its country. */
export type DesignatedBy = 'member' | 'associate-member' | 'organization';

interface CategoryShape {
  readonly code: string;
  readonly designatedBy: DesignatedBy;
  /** Finer kinds, from which a person may choose one. */
  readonly kinds: readonly string[];
}

/** The six categories of ESCAP resolution 79/7, paragraph 3, in its order. Codes are those of seeds/vocabulary.json. */
export const participantCategories = [
  { code: 'member', designatedBy: 'member', kinds: [] },
  { code: 'associate_member', designatedBy: 'associate-member', kinds: [] },
  {
    code: 'international_organization',
    designatedBy: 'organization',
    kinds: ['un_entity', 'intergovernmental_organization'],
  },
  {
    code: 'civil_society',
    designatedBy: 'organization',
    // Beside non-governmental organizations, the constituencies of civil society that hold an assembly of their own.
    kinds: ['non_governmental_organization', 'grassroots', 'women', 'youth'],
  },
  { code: 'private_sector', designatedBy: 'organization', kinds: [] },
  {
    code: 'other_stakeholder',
    designatedBy: 'organization',
    kinds: [
      'local_government',
      'local_government_association',
      'academia',
      'media',
      'non_member_state',
      'secretariat',
    ],
  },
] as const satisfies readonly CategoryShape[];

export type ParticipantCategory = (typeof participantCategories)[number];
export type ParticipantCategoryCode = ParticipantCategory['code'];
export type ParticipantKind = ParticipantCategory['kinds'][number];

export const participantCategoryCodes = participantCategories.map((category) => category.code);
export const participantKinds: readonly ParticipantKind[] = participantCategories.flatMap(
  (category): readonly ParticipantKind[] => category.kinds,
);

export const isParticipantCategoryCode = (value: unknown): value is ParticipantCategoryCode =>
  participantCategoryCodes.some((code) => code === value);

export const isParticipantKind = (value: unknown): value is ParticipantKind =>
  participantKinds.some((kind) => kind === value);

export const designatedBy = (code: ParticipantCategoryCode): DesignatedBy => category(code).designatedBy;

/** The kinds below the category; empty where the resolution's category is all there is to say. */
export const kindsOf = (code: ParticipantCategoryCode): readonly ParticipantKind[] => category(code).kinds;

function category(code: ParticipantCategoryCode): ParticipantCategory {
  const found = participantCategories.find((each) => each.code === code);
  if (!found) throw new Error(`No participant category ${code}`);
  return found;
}
