import type { UploadRule } from '../../../files/upload-rule.js';

/** What may be a document of a session. */
export const documentRule: UploadRule = {
  kinds: ['pdf', 'pptx', 'odp', 'jpeg', 'png'],
  maxBytes: 20_000_000,
};
