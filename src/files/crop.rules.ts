/** A part of a picture, each number from 0 to 1 of its width or height. */
export interface Crop {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

/** Of a badge: three wide, four high. */
export const portraitRatio = 3 / 4;
/** As printed on the badge at 300 dpi, and as shown in lists. */
export const portraitSizes = {
  badge: { width: 600, height: 800 },
  thumb: { width: 150, height: 200 },
} as const;
export type PortraitSize = keyof typeof portraitSizes;
/** What is smaller prints blurred. */
export const smallestPortrait: Size = { width: 300, height: 400 };

/** The largest 3:4 in the middle. */
export function centredCrop({ width, height }: Size): Crop {
  const isWide = width / height > portraitRatio;
  const part = isWide ? { width: (height * portraitRatio) / width, height: 1 } : widest({ width, height });
  return rounded({ x: (1 - part.width) / 2, y: (1 - part.height) / 2, ...part });
}

const widest = ({ width, height }: Size): Size => ({ width: 1, height: width / portraitRatio / height });

/** As the script of the page sends it; undefined where it is no 3:4 part of the picture. */
export function readCrop(text: string, picture: Size): Crop | undefined {
  const numbers = text.split(',').map(Number);
  const [x = NaN, y = NaN, width = NaN, height = NaN] = numbers;
  const isInside = x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1.001 && y + height <= 1.001;
  const ratio = (width * picture.width) / (height * picture.height);
  if (numbers.length !== 4 || !isInside || Math.abs(ratio / portraitRatio - 1) > 0.02) return undefined;
  return rounded({ x, y, width, height });
}

export const writeCrop = ({ x, y, width, height }: Crop): string => [x, y, width, height].join(',');

/** In whole pixels, within the picture. */
export function pixelsOf(crop: Crop, picture: Size) {
  const left = Math.min(Math.round(crop.x * picture.width), picture.width - 1);
  const top = Math.min(Math.round(crop.y * picture.height), picture.height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.round(crop.width * picture.width), picture.width - left)),
    height: Math.max(1, Math.min(Math.round(crop.height * picture.height), picture.height - top)),
  };
}

const rounded = ({ x, y, width, height }: Crop): Crop => ({
  x: toFour(x),
  y: toFour(y),
  width: toFour(width),
  height: toFour(height),
});
const toFour = (part: number): number => Math.round(part * 10_000) / 10_000;
