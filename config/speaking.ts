/** As a speaker declares it; the same choices as at registration. */
export const speakerGenders = ['female', 'male', 'another', 'undisclosed'] as const;
export type SpeakerGender = (typeof speakerGenders)[number];

/** In which people offer to speak: those of the forum first, then the large ones of the region. */
export const speakerLanguages = [
  ...([
    'en',
    'fr',
    'ru',
    'zh',
    'ko',
    'ar',
    'bn',
    'es',
    'fa',
    'hi',
    'id',
    'ja',
    'km',
    'lo',
    'mn',
    'ms',
  ] as const),
  ...(['my', 'ne', 'pt', 'si', 'ta', 'th', 'tl', 'tr', 'ur', 'uz', 'vi'] as const),
] as const;

export const mostSpeakerLinks = 4;

/** When a speaker is written to again, in days. */
export const speakerReminders = {
  /** After an invitation that she has not answered. */
  unanswered: [4, 9],
  /** Before the forum, of what is still missing from who has accepted. */
  missing: [21, 7, 3],
} as const;

/** To publication, and to recording. */
export const consentAnswers = ['agreed', 'refused'] as const;
export type ConsentAnswer = (typeof consentAnswers)[number];
