/** What may be stored. Everything else is refused, whatever it calls itself. */
export const fileKinds = ['pdf', 'jpeg', 'png', 'webp', 'pptx', 'odp'] as const;
export type FileKind = (typeof fileKinds)[number];
/** Packages of many parts in one ZIP. */
export type PackageKind = 'pptx' | 'odp';
export type ImageKind = Exclude<FileKind, 'pdf' | PackageKind>;

export const isImageKind = (kind: FileKind): kind is ImageKind =>
  kind === 'jpeg' || kind === 'png' || kind === 'webp';

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
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extension: 'pptx',
    label: 'PPTX',
  },
  odp: { mediaType: 'application/vnd.oasis.opendocument.presentation', extension: 'odp', label: 'ODP' },
  webp: { mediaType: 'image/webp', extension: 'webp', label: 'WebP' },
};

/** By the first bytes; neither the name nor what the browser says of it counts. */
export function kindOf(bytes: Buffer): FileKind | undefined {
  const start = bytes.toString('latin1', 0, 16);
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('PK\x03\x04')) return packageKindOf(bytes);
  return start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP' ? 'webp' : undefined;
}

/** As iPhones save photos (ISO/IEC 23008-12): refused, but with the way out. */
export const isHeic = (bytes: Buffer): boolean =>
  /^ftyp(hei[cxms]|hev[cx]|mif1|msf1)/.test(bytes.toString('latin1', 4, 12));

/** An OpenDocument says what it is in its first part, which is not packed (ODF 1.3 part 2, 3.3); other packages by their names. */
function packageKindOf(bytes: Buffer): PackageKind | undefined {
  const mimetype = `mimetype${traitsOf.odp.mediaType}`;
  if (bytes.toString('latin1', 30, 30 + mimetype.length) === mimetype) return 'odp';
  return bytes.includes('ppt/presentation.xml') ? 'pptx' : undefined;
}
