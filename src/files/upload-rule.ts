import type { FileKind } from './file-kinds.js';

/** What a field of a form takes. */
export interface UploadRule {
  kinds: readonly FileKind[];
  maxBytes: number;
  /** A portrait for the badge: cropped 3:4 and stored in the sizes that are needed. */
  isPortrait?: boolean;
}

const megabyte = 1_000_000;

/** As people read a limit: whole megabytes. */
export const megabytes = (bytes: number): number => Math.floor(bytes / megabyte);

/** A photo for the badge, as a phone takes it. */
export const photoRule: UploadRule = {
  kinds: ['jpeg', 'png', 'webp'],
  maxBytes: 10 * megabyte,
  isPortrait: true,
};

/** A signed and scanned letter. */
export const letterRule: UploadRule = { kinds: ['pdf', 'jpeg', 'png'], maxBytes: 10 * megabyte };
