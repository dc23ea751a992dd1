/** What may be stored. Everything else is refused, whatever it calls itself. */
export const fileKinds = ['pdf', 'jpeg', 'png', 'webp'] as const;
export type FileKind = (typeof fileKinds)[number];
export type ImageKind = Exclude<FileKind, 'pdf'>;

interface Traits {
  mediaType: string;
  extension: string;
  /** How people call it. */
  label: string;
}

export const traitsOf: Record<FileKind, Traits> = {
  pdf: { mediaType: 'application/pdf', extension: 'pdf', label: 'PDF' },
  jpeg: { mediaType: 'image/jpeg', extension: 'jpg', label: 'JPEG' },
  png: { mediaType: 'image/png', extension: 'png', label: 'PNG' },
  webp: { mediaType: 'image/webp', extension: 'webp', label: 'WebP' },
};

/** By the first bytes; neither the name nor what the browser says of it counts. */
export function kindOf(bytes: Buffer): FileKind | undefined {
  const start = bytes.toString('latin1', 0, 16);
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  return start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP' ? 'webp' : undefined;
}
