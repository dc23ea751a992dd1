import { centred, draw, fitted, type Frame, type Photo } from './photo-frame.js';

/** Lets a person choose the part of her photo that stands on the badge. Without script the server takes the middle. */
const step = 0.02;
const canvasWidth = 480;

for (const root of document.querySelectorAll<HTMLElement>('[data-photo-crop]')) {
  const file = root.querySelector<HTMLInputElement>('input[type=file]');
  const chosen = root.querySelector<HTMLInputElement>('input[type=hidden]');
  if (!file || !chosen) continue;
  const show = cropper(root, chosen);
  if (root.dataset.source) {
    const image = new Image();
    image.src = root.dataset.source;
    void image.decode().then(() => show(image, root.dataset.crop), ignore);
  }
  file.addEventListener('change', () => {
    const [photo] = file.files ?? [];
    // What the browser cannot show, the server judges.
    if (photo) void createImageBitmap(photo).then((bitmap) => show(bitmap), ignore);
  });
}

function ignore(): void {
  // The photo is sent without a frame.
}

/** Puts a photo into the canvas, which it builds the first time; a `crop` is what the server knows already. */
function cropper(root: HTMLElement, chosen: HTMLInputElement): (photo: Photo, crop?: string) => void {
  const { canvas, tools, larger, smaller } = build(root);
  let photo: Photo | undefined;
  let frame: Frame | undefined;

  const place = (x: number, y: number, larger: number) => {
    if (!photo || !frame) return;
    frame = fitted(photo, { x: frame.x + x, y: frame.y + y, height: frame.height + larger });
    chosen.value = [frame.x, frame.y, frame.width, frame.height].map((part) => part.toFixed(4)).join();
    draw(canvas, photo, frame);
  };
  const resize = (by: number) => place(-by / 2, -by / 2, by);
  listen(canvas, place, resize);
  larger.addEventListener('click', () => resize(step * 2));
  smaller.addEventListener('click', () => resize(-step * 2));

  return (next, crop) => {
    photo = next;
    canvas.width = canvasWidth;
    canvas.height = Math.round((canvasWidth * next.height) / next.width);
    const [x = 0, y = 0, width = 1, height = 1] = crop?.split(',').map(Number) ?? [];
    frame = crop ? { x, y, width, height } : centred(next);
    if (!canvas.isConnected) root.append(canvas, ...tools);
    if (crop) draw(canvas, next, frame);
    else place(0, 0, 0);
  };
}

function build(root: HTMLElement) {
  const { label = '', hint = '', larger = '', smaller = '' } = root.dataset;
  const canvas = document.createElement('canvas');
  canvas.className = 'photo-crop';
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', label);
  const explained = document.createElement('p');
  explained.className = 'field-hint';
  explained.textContent = hint;
  const actions = document.createElement('div');
  actions.className = 'actions';
  const buttons = { larger: buttonFor(larger), smaller: buttonFor(smaller) };
  actions.append(buttons.larger, buttons.smaller);
  return { canvas, tools: [explained, actions], ...buttons };
}

function buttonFor(label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-secondary button-small';
  button.textContent = label;
  return button;
}

type Place = (x: number, y: number, larger: number) => void;

function listen(canvas: HTMLCanvasElement, place: Place, resize: (by: number) => void): void {
  const keys: Record<string, () => void> = {
    ArrowLeft: () => place(-step, 0, 0),
    ArrowRight: () => place(step, 0, 0),
    ArrowUp: () => place(0, -step, 0),
    ArrowDown: () => place(0, step, 0),
    '+': () => resize(step),
    '=': () => resize(step),
    '-': () => resize(-step),
  };
  canvas.addEventListener('keydown', (event) => {
    const action = keys[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  });
  let last = { x: 0, y: 0 };
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    last = event;
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    place((event.x - last.x) / canvas.clientWidth, (event.y - last.y) / canvas.clientHeight, 0);
    last = event;
  });
}
