import type { FieldError } from '../kernel/errors.js';
import { type FileKind, isHeic, isImageKind, kindOf, traitsOf } from './file-kinds.js';
import { filesTexts } from './files.texts.js';
import { hasForeignContent } from './foreign-content.js';
import { inspectPackage } from './inspect-package.js';
import { inspectPdf } from './inspect-pdf.js';
import { inTurn } from './in-turn.js';
import { smallestPortrait } from './crop.rules.js';
import { megapixelLimit, type Picture, renderImage } from './render-image.js';
import type { UploadRule } from './upload-rule.js';

/** What may be stored: the bytes as they are kept, not as they came. */
export type Checked = { kind: FileKind; bytes: Buffer } & Partial<Omit<Picture, 'bytes'>>;

/** Judges a file by what it is. A picture comes back written anew; a document as it came. */
export async function checkFile(
  bytes: Buffer,
  rule: UploadRule,
  crop: string | undefined,
): Promise<Checked | { problem: FieldError }> {
  if (bytes.length === 0) return problem('empty');
  const kind = kindOf(bytes);
  if (!kind || !rule.kinds.includes(kind)) {
    if (isHeic(bytes) && rule.kinds.includes('jpeg')) return problem('heic');
    return problem('wrong-kind', { kinds: rule.kinds.map((each) => traitsOf[each].label).join(', ') });
  }
  if (hasForeignContent(bytes, kind)) return problem('foreign');
  // Unpacking takes memory many times the size of the file.
  return inTurn(async () => {
    if (kind === 'pdf') {
      const found = await inspectPdf(bytes);
      return found ? problem(found) : { kind, bytes };
    }
    if (!isImageKind(kind)) {
      const found = inspectPackage(bytes, kind);
      return found ? problem(found) : { kind, bytes };
    }
    const picture = await renderImage(bytes, kind, { ...rule, crop });
    return typeof picture === 'string' ? problem(picture) : { kind, ...picture };
  });
}

type TextKey = Parameters<ReturnType<typeof filesTexts.in>>[0];

const problem = (key: TextKey, values: FieldError['values'] = {}): { problem: FieldError } => ({
  problem: { code: `files.${key}`, values: { ...limits, ...values } },
});

const limits = { megapixels: megapixelLimit, ...smallestPortrait };
