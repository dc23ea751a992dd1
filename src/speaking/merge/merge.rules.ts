import { isDeepStrictEqual } from 'node:util';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import type { Person } from '../../people/person.entity.js';
import type { Speaker } from '../../speakers/speaker.entity.js';

type Names = Pick<Person, 'givenName' | 'familyName' | 'originalScriptName'>;
type Told = Pick<
  Speaker,
  | 'accountId'
  | 'formOfAddress'
  | 'functionTitle'
  | 'organizationName'
  | 'organizationId'
  | 'country'
  | 'accessNeeds'
  | 'languages'
  | 'gender'
  | 'stakeholderGroup'
  | 'photoAlt'
>;
type Consents = Pick<Speaker, 'publication' | 'publicationAt' | 'recording' | 'recordingAt'>;

export interface MergeableProfile {
  names: Names;
  told: Told;
  consents: Consents;
  biography: LocalizedText;
  links: Speaker['links'];
  isMinisterial: boolean;
  isPublicRecord: boolean;
}

/** The profile that stands keeps what it says; what it does not say, the other one adds. */
export function merged(into: MergeableProfile, from: MergeableProfile): MergeableProfile {
  const known = new Set(into.links.map(({ url }) => url));
  return {
    names: filled(into.names, from.names),
    told: filled(into.told, from.told),
    consents: consentsOf(into.consents, from.consents),
    biography: { ...from.biography, ...into.biography },
    links: [...into.links, ...from.links.filter(({ url }) => !known.has(url))],
    isMinisterial: into.isMinisterial || from.isMinisterial,
    isPublicRecord: into.isPublicRecord || from.isPublicRecord,
  };
}

/** What the heir says once the merge is undone: what she said before, but where somebody has changed it since. */
export function parted(
  present: MergeableProfile,
  before: MergeableProfile,
  from: MergeableProfile,
): MergeableProfile {
  const after = merged(before, from);
  const again = <Part extends object>(part: (profile: MergeableProfile) => Part): Part =>
    unchanged(part(present), part(before), part(after));
  const { links, isMinisterial, isPublicRecord } = again((profile) => profile);
  return {
    names: again(({ names }) => names),
    told: again(({ told }) => told),
    consents: again(({ consents }) => consents),
    biography: again(({ biography }) => biography),
    ...{ links, isMinisterial, isPublicRecord },
  };
}

/** Each entry as before, where it still is what the merge had made of it. */
function unchanged<Row extends object>(present: Row, before: Row, after: Row): Row {
  const again = Object.assign({}, present);
  for (const key of Object.keys(present)) {
    const [is, was, became] = [present, before, after].map((row): unknown => Reflect.get(row, key));
    if (!isDeepStrictEqual(is, became)) continue;
    if (was === undefined) Reflect.deleteProperty(again, key);
    else Reflect.set(again, key, was);
  }
  return again;
}

/** The same columns, those without a value taken from the other row. */
function filled<Row extends object>(row: Row, other: Row): Row {
  const added = Object.entries(other).filter(([column]) => Reflect.get(row, column) === null);
  return Object.assign({}, row, Object.fromEntries(added));
}

/** Of two answers the later one is what she wants; the time goes with it. */
function consentsOf(into: Consents, from: Consents): Consents {
  const isLater = (mine: Date | null, other: Date | null) =>
    other !== null && (mine === null || other > mine);
  const publication = isLater(into.publicationAt, from.publicationAt) ? from : into;
  const recording = isLater(into.recordingAt, from.recordingAt) ? from : into;
  return {
    publication: publication.publication,
    publicationAt: publication.publicationAt,
    recording: recording.recording,
    recordingAt: recording.recordingAt,
  };
}
