/** The part of a photo that stands on the badge: three wide, four high. Numbers are parts of the photo's width and height. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Photo = ImageBitmap | HTMLImageElement;

const ratio = 3 / 4;

const widthOf = (photo: Photo, height: number): number => (height * photo.height * ratio) / photo.width;

const within = (value: number, largest: number): number => Math.min(Math.max(value, 0), largest);

/** The nearest frame inside the photo, no smaller than a quarter of the largest. */
export function fitted(photo: Photo, { x, y, height: wanted }: Omit<Frame, 'width'>): Frame {
  const largest = Math.min(1, 1 / widthOf(photo, 1));
  const height = Math.min(Math.max(wanted, largest / 4), largest);
  const width = widthOf(photo, height);
  return { width, height, x: within(x, 1 - width), y: within(y, 1 - height) };
}

export function centred(photo: Photo): Frame {
  const { width, height } = fitted(photo, { x: 0, y: 0, height: 1 });
  return { x: (1 - width) / 2, y: (1 - height) / 2, width, height };
}

/** The photo, dimmed outside of the frame. */
export function draw(canvas: HTMLCanvasElement, photo: Photo, frame: Frame): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { width, height } = canvas;
  const area = [frame.x * width, frame.y * height, frame.width * width, frame.height * height] as const;
  context.drawImage(photo, 0, 0, width, height);
  context.fillStyle = 'rgb(0 0 0 / 60%)';
  context.fillRect(0, 0, width, height);
  context.save();
  context.beginPath();
  context.rect(...area);
  context.clip();
  context.drawImage(photo, 0, 0, width, height);
  context.restore();
  context.strokeStyle = '#fff';
  context.lineWidth = 3;
  context.strokeRect(...area);
}
