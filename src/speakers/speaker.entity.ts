import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ParticipantCategoryCode } from '../../config/participant-categories.js';
import type { ConsentAnswer, SpeakerGender } from '../../config/speaking.js';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';
import { jsonColumn } from '../kernel/database/json.js';
import type { LocalizedText } from '../kernel/i18n/localized-text.js';
import { Organization } from '../people/organization.entity.js';
import { Person } from '../people/person.entity.js';

export interface SpeakerLink {
  label: string;
  url: string;
}

/** The profile under which a person speaks. Her names are in `person`. */
@Entity('speaker')
@Check(
  'speaker_publication',
  `publication IS NULL OR (publication IN ('agreed', 'refused') AND publication_at IS NOT NULL)`,
)
@Check(
  'speaker_recording',
  `recording IS NULL OR (recording IN ('agreed', 'refused') AND recording_at IS NOT NULL)`,
)
@Check('speaker_not_into_herself', 'merged_into_id IS NULL OR merged_into_id <> id')
export class Speaker {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  id!: string;

  @Index('speaker_person', { unique: true })
  @ForeignKey(() => Person, { name: 'speaker_is_person' })
  @Column({ name: 'person_id', type: 'varchar', length: 60 })
  personId!: string;

  /** As what she signs in and is written to; null while nobody has given an address. */
  @Index('speaker_account', { unique: true })
  @ForeignKey(() => Account, { name: 'speaker_has_account' })
  @Column({ name: 'account_id', type: 'varchar', length: 36, nullable: true })
  accountId!: string | null;

  @Column({ name: 'form_of_address', type: 'varchar', length: 40, nullable: true })
  formOfAddress!: string | null;

  /** The public function, as the source prints it. */
  @Column({ name: 'function_title', type: 'varchar', length: 300, nullable: true })
  functionTitle!: string | null;

  @Column({ name: 'organization_name', type: 'varchar', length: 300, nullable: true })
  organizationName!: string | null;

  @ForeignKey(() => Organization, { name: 'speaker_of_organization' })
  @Column({ name: 'organization_id', type: 'varchar', length: 60, nullable: true })
  organizationId!: string | null;

  @Column({ type: 'varchar', length: 2, nullable: true })
  country!: string | null;

  /** Markdown, in as many languages as there are. */
  @Column(jsonColumn('biography', { default: '{}' }))
  biography!: LocalizedText;

  @Column(jsonColumn('links', { default: '[]' }))
  links!: SpeakerLink[];

  /** For those who arrange the room; never public. */
  @Column({ name: 'access_needs', type: 'varchar', length: 1000, nullable: true })
  accessNeeds!: string | null;

  /** In which she can speak, by the codes of config/event-languages.ts; null: not said. */
  @Column(jsonColumn('languages', { nullable: true }))
  languages!: string[] | null;

  /** As she says herself, never inferred; only counted. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  gender!: SpeakerGender | null;

  /** As she says herself: one of the categories of resolution 79/7, or a kind of them. */
  @Column({ name: 'stakeholder_group', type: 'varchar', length: 40, nullable: true })
  stakeholderGroup!: ParticipantCategoryCode | null;

  /** A minister or senior official: sessions of ministers are held against everything that she is in. */
  @Column({ name: 'is_ministerial', type: 'boolean', default: () => 'false' })
  isMinisterial!: boolean;

  /** What her photo shows, for those who do not see it. The photo itself is a stored file. */
  @Column({ name: 'photo_alt', type: 'varchar', length: 300, nullable: true })
  photoAlt!: string | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  publication!: ConsentAnswer | null;

  @Column(instantColumn('publication_at', { nullable: true }))
  publicationAt!: Date | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  recording!: ConsentAnswer | null;

  @Column(instantColumn('recording_at', { nullable: true }))
  recordingAt!: Date | null;

  /** Named in the published programme of the forum, from which the seeds were taken. */
  @Column({ name: 'is_public_record', type: 'boolean', default: () => 'false' })
  isPublicRecord!: boolean;

  /** The profile that stands for this one since they were found to be one person's. */
  @Index('speaker_merged')
  @ForeignKey(() => Speaker, { name: 'speaker_merged_into' })
  @Column({ name: 'merged_into_id', type: 'varchar', length: 80, nullable: true })
  mergedIntoId!: string | null;

  /** Rises with each edit; a form that was opened before somebody else's edit is refused. */
  @Column({ type: 'integer', default: 1 })
  revision!: number;

  /** Null: as it came from the seeds. */
  @Column(instantColumn('updated_at', { nullable: true }))
  updatedAt!: Date | null;
}
