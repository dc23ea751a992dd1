/** A page of the programme shows the same to all who read times in the same zone, until the programme is another. */
export const sharedAs = (mark: string, readerZone?: string): string =>
  `programme ${mark} ${readerZone ?? ''}`;
