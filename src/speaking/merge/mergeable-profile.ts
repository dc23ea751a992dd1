import type { EntityManager } from 'typeorm';
import { Person } from '../../people/person.entity.js';
import { Speaker } from '../../speakers/speaker.entity.js';
import type { NamedSpeaker } from '../../speakers/speakers.queries.js';
import type { MergeableProfile } from './merge.rules.js';

export const mergeable = ({ speaker, person }: NamedSpeaker): MergeableProfile => ({
  names: {
    givenName: person.givenName,
    familyName: person.familyName,
    originalScriptName: person.originalScriptName,
  },
  told: {
    accountId: speaker.accountId,
    formOfAddress: speaker.formOfAddress,
    functionTitle: speaker.functionTitle,
    organizationName: speaker.organizationName,
    organizationId: speaker.organizationId,
    country: speaker.country,
    accessNeeds: speaker.accessNeeds,
    languages: speaker.languages,
    gender: speaker.gender,
    stakeholderGroup: speaker.stakeholderGroup,
    photoAlt: speaker.photoAlt,
  },
  consents: {
    publication: speaker.publication,
    publicationAt: speaker.publicationAt,
    recording: speaker.recording,
    recordingAt: speaker.recordingAt,
  },
  biography: speaker.biography,
  links: speaker.links,
  isMinisterial: speaker.isMinisterial,
  isPublicRecord: speaker.isPublicRecord,
});

/** As JSON has kept it, with its instants. */
export function revivedProfile(kept: MergeableProfile): MergeableProfile {
  const { publication, publicationAt, recording, recordingAt } = kept.consents;
  const [agreedAt, allowedAt] = [publicationAt, recordingAt].map((at) => (at === null ? null : new Date(at)));
  return {
    ...kept,
    consents: { publication, publicationAt: agreedAt ?? null, recording, recordingAt: allowedAt ?? null },
  };
}

/** Makes the profile say it, as an edit: a form that was opened before is refused. */
export async function writeProfile(
  em: EntityManager,
  { speaker, person }: NamedSpeaker,
  { names, told, consents, ...rest }: MergeableProfile,
  updatedAt: Date,
): Promise<void> {
  const revision = speaker.revision + 1;
  await em.update(Person, { id: person.id }, names);
  await em.update(Speaker, { id: speaker.id }, { ...told, ...consents, ...rest, revision, updatedAt });
}
