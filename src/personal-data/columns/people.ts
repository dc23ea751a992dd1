import { FileStore } from '../../files/file-store.entity.js';
import { StoredFile } from '../../files/stored-file.entity.js';
import { Delegation } from '../../people/delegation.entity.js';
import { FocalPoint } from '../../people/focal-point.entity.js';
import { Member } from '../../people/member.entity.js';
import { Organization } from '../../people/organization.entity.js';
import { Person } from '../../people/person.entity.js';
import { SpeakerAbsence } from '../../speakers/speaker-absence.entity.js';
import { Speaker } from '../../speakers/speaker.entity.js';
import { all, another, column, declare, impersonal, notPersonal, ofAccount } from '../declaration.js';
import { isOwnSpeaker, ofSpeaker } from './own-speaker.js';
import { refusedAt, withdrawnAt } from './registration-ends.js';

const own = 'SELECT own.id FROM registration own WHERE own.account_id = :account';
const isPhotoOfSpeaker = (row: string) => `${row}.owner_kind = 'speaker' AND ${ofSpeaker('owner_id')(row)}`;
const isOwnSlides = (row: string) =>
  `${row}.owner_kind = 'slides' AND ${row}.owner_id IN (SELECT deck.id FROM slide_deck deck WHERE ${ofSpeaker()('deck')})`;
const isOfOwnRegistration = (row: string) =>
  `${row}.owner_kind = 'registration' AND ${row}.owner_id IN (${own})`;
const isOfRegistration = (purpose: string) => (row: string) =>
  `${row}.owner_kind = 'registration' AND ${row}.purpose LIKE '${purpose}%'`;
const ofItsRegistration = (instant: (row: string) => string) => (row: string) =>
  `(SELECT ${instant('owner')} FROM registration owner WHERE owner.id = ${row}.owner_id)`;

/** Persons, whom they come for, and what they uploaded. */
export const people = [
  declare(Person, {
    columns: {
      id: 'registration',
      displayName: 'displayName',
      givenName: 'givenName',
      familyName: 'familyName',
      originalScriptName: 'originalScriptName',
    },
    // A speaker's name is in the printed programme; her profile keeps the row.
    rows: [{ datum: 'familyName' }],
    whenHeld: ['givenName', 'familyName'],
    whose: (row) =>
      `(${row}.id IN (SELECT own.person_id FROM registration own WHERE own.account_id = :account)
        OR ${row}.id IN (SELECT mine.person_id FROM speaker mine WHERE ${isOwnSpeaker('mine')}))`,
  }),
  declare(Speaker, {
    columns: {
      ...all('speaker', 'id', 'personId', 'functionTitle', 'organizationName', 'organizationId', 'country'),
      ...all('speaker', 'formOfAddress', 'isMinisterial', 'isPublicRecord', 'mergedIntoId'),
      ...all('speakerProfile', 'accountId', 'biography', 'links', 'photoAlt', 'languages'),
      accessNeeds: 'speakerAccessNeeds',
      ...all('speakerDeclaration', 'gender', 'stakeholderGroup'),
      // Whether she may be shown holds as long as there is something to show.
      ...all('speaker', 'publication', 'publicationAt'),
      ...all('speakerConsent', 'recording', 'recordingAt'),
      ...impersonal('revision', 'updatedAt'),
    },
    whose: isOwnSpeaker,
    blanks: { biography: {}, links: [] },
    // What the programme has named stays in the organizers' record (decision 15); what she added herself goes.
    onErasure: 'blank',
    whenHeld: [
      ...(['accountId', 'accessNeeds', 'languages', 'gender', 'stakeholderGroup', 'photoAlt'] as const),
      ...(['recording', 'recordingAt'] as const),
    ],
  }),
  declare(SpeakerAbsence, {
    columns: { id: notPersonal, ...all('speaking', 'speakerId', 'startsAt', 'endsAt', 'note') },
    rows: [{ datum: 'speaking' }],
    whose: ofSpeaker(),
  }),
  declare(Member, { columns: impersonal('id', 'name', 'status', 'iso2', 'subregionCode', 'specialNeeds') }),
  declare(Organization, { columns: impersonal('id', 'name', 'acronym', 'type', 'country') }),
  declare(Delegation, {
    columns: {
      ...impersonal('id', 'kind', 'memberId', 'organizationId', 'name', 'quota', 'taken'),
      ...impersonal('accreditation', 'accreditationReason', 'accreditationAt', 'letterAnswer'),
      ...impersonal('letterSentAt', 'letterOpenedAt', 'letterRemindedAt', 'letterAnsweredAt'),
      headId: 'registration',
      accreditationBy: another('decision'),
    },
  }),
  declare(FocalPoint, {
    columns: {
      ...impersonal('id', 'delegationId'),
      ...all('focalPoint', 'accountId', 'name', 'functionTitle', 'locale', 'state', 'namedAt', 'lastSeenAt'),
    },
    rows: [{ datum: 'focalPoint' }],
    whose: ofAccount(),
  }),
  declare(FileStore, { columns: impersonal('id') }),
  declare(StoredFile, {
    columns: {
      ...impersonal('id', 'contentHash', 'width', 'height', 'crop', 'storedAt', 'size', 'kind'),
      ...all('registration', 'ownerKind', 'ownerId', 'purpose', 'name', 'uploadedAt'),
      uploadedBy: another('registration'),
    },
    rows: [
      { datum: 'photo', when: isOfRegistration('photo') },
      { datum: 'pressCard', when: isOfRegistration('pressCard') },
      { datum: 'credentials', when: (row) => `${row}.owner_kind = 'delegation'` },
      { datum: 'speakerProfile', when: (row) => `${row}.owner_kind = 'speaker'` },
      { datum: 'speaking', when: (row) => `${row}.owner_kind = 'slides'` },
      { datum: 'upload', when: (row) => `${row}.owner_kind IS NULL` },
      { datum: 'registration' },
    ],
    starts: {
      refusal: ofItsRegistration(refusedAt),
      withdrawal: ofItsRegistration(withdrawnAt),
      upload: column('uploaded_at'),
    },
    whose: (row) => `((${isOfOwnRegistration(row)}) OR (${isPhotoOfSpeaker(row)}) OR (${isOwnSlides(row)}))`,
  }),
];
