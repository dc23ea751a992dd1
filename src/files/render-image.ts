import sharp, { type Sharp } from 'sharp';
import {
  centredCrop,
  type Crop,
  pixelsOf,
  type PortraitSize,
  portraitSizes,
  readCrop,
  smallestPortrait,
  writeCrop,
} from './crop.rules.js';
import type { ImageKind } from './file-kinds.js';

// libvips reads many formats, and some of them open others. Only those that may be stored stay open.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.cache(false);

export const megapixelLimit = 60;
/** Enough to read a scanned page, and for a badge of any size. */
const longestSide = 3000;
const secondsAtMost = 20;

export interface Picture {
  bytes: Buffer;
  width: number;
  height: number;
  crop?: string;
  sizes?: Record<PortraitSize, Buffer>;
}

/** Why a picture is not stored, as a key of the texts. */
export type ImageProblem = 'unreadable' | 'too-many-pixels' | 'photo-too-small';

/**
 * Decodes a picture and writes it anew, upright and without metadata: of what was sent nothing stays but what one sees. The size
 * is judged before anything is unpacked.
 */
export async function renderImage(
  bytes: Buffer,
  kind: ImageKind,
  { isPortrait, crop }: { isPortrait?: boolean; crop?: string | undefined },
): Promise<Picture | ImageProblem> {
  const problem = await problemOf(bytes, kind);
  if (problem) return problem;
  try {
    const image = open(bytes)
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
    const { data, info } = await encoded(image, kind).toBuffer({ resolveWithObject: true });
    const picture = { bytes: data, width: info.width, height: info.height };
    return isPortrait ? await withSizes(picture, crop) : picture;
  } catch {
    return 'unreadable';
  }
}

/** A portrait that is stored already, in another crop. */
export function cropAnew(stored: Buffer, size: { width: number; height: number }, crop: string) {
  return withSizes({ bytes: stored, ...size }, crop);
}

const open = (bytes: Buffer) =>
  sharp(bytes, { limitInputPixels: megapixelLimit * 1_000_000, failOn: 'error' }).timeout({
    seconds: secondsAtMost,
  });

async function problemOf(bytes: Buffer, kind: ImageKind): Promise<ImageProblem | undefined> {
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (format !== kind) return 'unreadable';
    return width * height > megapixelLimit * 1_000_000 ? 'too-many-pixels' : undefined;
  } catch {
    return 'unreadable';
  }
}

function encoded(image: Sharp, kind: ImageKind): Sharp {
  if (kind === 'png') return image.png();
  return kind === 'webp' ? image.webp({ quality: 88 }) : image.jpeg({ quality: 88 });
}

async function withSizes(picture: Picture, wanted: string | undefined): Promise<Picture | ImageProblem> {
  const crop = (wanted && readCrop(wanted, picture)) || centredCrop(picture);
  const area = pixelsOf(crop, picture);
  if (area.width < smallestPortrait.width || area.height < smallestPortrait.height) return 'photo-too-small';
  const [badge, thumb] = await Promise.all([sized(picture, crop, 'badge'), sized(picture, crop, 'thumb')]);
  return { ...picture, crop: writeCrop(crop), sizes: { badge, thumb } };
}

const sized = (picture: Picture, crop: Crop, size: PortraitSize): Promise<Buffer> =>
  open(picture.bytes)
    .extract(pixelsOf(crop, picture))
    .resize({ ...portraitSizes[size], fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 85 })
    .toBuffer();
