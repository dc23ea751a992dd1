/** As a speaker declares it; the same choices as at registration. */
export const speakerGenders = ['female', 'male', 'another', 'undisclosed'] as const;
export type SpeakerGender = (typeof speakerGenders)[number];

/** Languages in which a biography can be given are those of the pages; a link's label is hers. */
export const mostSpeakerLinks = 4;

/** When a speaker is written to again, counted in days. */
export const speakerReminders = {
  /** After an invitation that nobody has answered. */
  unanswered: [4, 9],
  /** Before the forum, of what is still missing from who has accepted. */
  missing: [21, 7, 3],
} as const;
