import type { ProgrammeReader } from '../programme-reader.js';

/**
 * A page of the programme shows the same to all who read times in the same zone, until the programme is another; but to nobody else
 * the stars of somebody who has given some.
 */
export function sharedAs(mark: string, reader?: ProgrammeReader): string | undefined {
  const { zone = '', favourites } = reader ?? {};
  if (favourites && favourites.size > 0) return undefined;
  return `programme ${mark} ${zone} ${favourites ? 'stars' : ''}`;
}
