/** To whom a participant wants to be shown, the fewest first. Nobody is shown who has not said so. */
export const publicationLevels = ['nobody', 'participants', 'public'] as const;

export type PublicationLevel = (typeof publicationLevels)[number];

/** Whether somebody who chose `level` may be shown to all participants, or to everybody. Organizers see everybody. */
export const isShownTo = (level: PublicationLevel, viewers: 'participants' | 'public'): boolean =>
  publicationLevels.indexOf(level) >= publicationLevels.indexOf(viewers);

/** The levels with which somebody is shown to those viewers, for a query. */
export const levelsShownTo = (viewers: 'participants' | 'public'): PublicationLevel[] =>
  publicationLevels.filter((level) => isShownTo(level, viewers));
