interface NoticeShape {
  /** The day since which it is in force. */
  readonly version: string;
  /** Its meaning differs from the one before, so that whoever agreed to an earlier one is asked again. */
  readonly asksAnew: boolean;
}

/** Versions of the privacy notice, oldest first; their words are in `privacy-notice.texts.ts`. */
export const privacyNotices = [
  { version: '2023-09-01', asksAnew: true },
  { version: '2023-09-15', asksAnew: true },
] as const satisfies readonly NoticeShape[];

export type NoticeVersion = (typeof privacyNotices)[number]['version'];

export const noticeParts = ['who', 'what', 'who-sees', 'how-long', 'rights'] as const;
export type NoticePart = (typeof noticeParts)[number];

const notices: readonly NoticeShape[] = privacyNotices;

export const noticeVersions: readonly NoticeVersion[] = privacyNotices.map(({ version }) => version);

export const isNoticeVersion = (version: unknown): version is NoticeVersion =>
  noticeVersions.some((each) => each === version);

/** In the place of a version, for whoever was registered by somebody else and has agreed to nothing yet. */
export const notAgreed = 'none';

/** The newest one. */
export const noticeInForce: NoticeVersion = privacyNotices[1].version;

/** Whether somebody who agreed to `version` has to be asked again, or for the first time. */
export function asksAgain(version: string): boolean {
  const agreed = notices.findIndex((notice) => notice.version === version);
  return notices.slice(agreed + 1).some(({ asksAnew }) => asksAnew);
}
