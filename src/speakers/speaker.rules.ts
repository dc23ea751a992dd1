import type { Speaker } from './speaker.entity.js';

/**
 * Whether the public may see the profile. Who is named in the published programme is shown unless she refuses; everybody else
 * only after she has agreed. docs/decisions/0016 says why.
 */
export const isPublished = (
  speaker: Pick<Speaker, 'publication' | 'isPublicRecord' | 'mergedIntoId'>,
): boolean =>
  speaker.mergedIntoId === null &&
  (speaker.publication === 'agreed' || (speaker.isPublicRecord && speaker.publication === null));
