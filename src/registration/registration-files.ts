import type { UploadRule } from '../files/upload-rule.js';
import { letterRule, photoRule } from '../files/upload-rule.js';

/** What the file fields of the declared forms take, by field. */
export const fileRules = {
  photo: photoRule,
  pressCard: { ...letterRule, maxBytes: 5_000_000 },
} as const satisfies Record<string, UploadRule>;

export type FileFieldId = keyof typeof fileRules;

export const isFileField = (id: string): id is FileFieldId => Object.hasOwn(fileRules, id);

/** Whose the files are while the form is filled in, and afterwards. */
export const draftFiles = 'registration-draft';
export const registrationFiles = 'registration';

export const registrationOwner = ({ id }: { id: string }) => ({ kind: registrationFiles, id });
