import type { LocalizedText } from '../kernel/i18n/localized-text.js';
import type { ConsentAnswer } from '../../config/speaking.js';
import type { SpeakerLink } from './speaker.entity.js';

interface Publishable {
  publication: ConsentAnswer | null;
  isPublicRecord: boolean;
  mergedIntoId: string | null;
}

/**
 * Whether the public may see the profile. Who is named in the published programme is shown unless she refuses; everybody else
 * only after she has agreed (docs/decisions/0013).
 */
export const isPublished = ({ publication, isPublicRecord, mergedIntoId }: Publishable): boolean =>
  mergedIntoId === null && (publication === 'agreed' || (isPublicRecord && publication === null));

/** What the forum needs of her profile and does not have. */
export const missingFacts = [
  'function',
  'biography',
  'photo',
  'photo-alt',
  'publication',
  'recording',
] as const;
export type MissingFact = (typeof missingFacts)[number];

interface Completeness {
  functionTitle: string | null;
  biography: LocalizedText;
  hasPhoto: boolean;
  photoAlt: string | null;
  publication: ConsentAnswer | null;
  recording: ConsentAnswer | null;
}

export function missingOf(profile: Completeness): MissingFact[] {
  const lacks: Record<MissingFact, boolean> = {
    function: !profile.functionTitle,
    biography: Object.keys(profile.biography).length === 0,
    photo: !profile.hasPhoto,
    'photo-alt': profile.hasPhoto && !profile.photoAlt,
    publication: profile.publication === null,
    recording: profile.recording === null,
  };
  return missingFacts.filter((fact) => lacks[fact]);
}

/** A readable address from a name in Latin letters; what has none gets `speaker`. */
export function slugOf(latinName: string): string {
  const slug = latinName
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return slug || 'speaker';
}

/** Only addresses that a browser may be sent to from a public page. */
export function isWebLink({ url }: Pick<SpeakerLink, 'url'>): boolean {
  const address = URL.parse(url);
  return address !== null && (address.protocol === 'https:' || address.protocol === 'http:');
}
