import { cardSelector, dayOf, type Session } from './cards.js';
import { lastHour, linesOf, type Spot, startOf } from './geometry.js';
import type { Texts } from './texts.js';

/** Shows where a session would come to stand; the session itself stays where it is until it is dropped. */
export interface Ghost {
  show: (spot: Spot) => void;
  remove: () => void;
  readonly element: HTMLElement;
}

export function ghostOf(root: HTMLElement, session: Session, texts: Texts): Ghost {
  const element = document.createElement('li');
  const hours = document.createElement('b');
  element.append(hours, ` ${session.title}`);
  element.setAttribute('aria-hidden', 'true');
  session.card.classList.add('is-moving');
  return {
    element,
    show(spot) {
      const { line, lines } = linesOf(spot);
      const isInGrid = spot.area === 'grid';
      element.className = `board-card is-ghost${isInGrid ? ` t${String(line)} n${String(lines)}` : ''}`;
      hours.textContent = isInGrid ? texts.hours(spot) : texts.room(spot);
      if (isInGrid) makeRoom(root, spot);
      listOf(root, spot)?.append(element);
    },
    remove() {
      element.remove();
      for (const card of root.querySelectorAll(`${cardSelector}.is-moving`))
        card.classList.remove('is-moving');
    },
  };
}

function listOf(root: HTMLElement, { area, date, roomId }: Spot): Element | null {
  if (area === 'tray') return root.querySelector('[data-tray]');
  const day = dayOf(root, date);
  if (area === 'all-day') return day?.querySelector('[data-all-day]') ?? null;
  return day?.querySelector(`[data-room="${CSS.escape(roomId)}"]`) ?? null;
}

/** The day shows more hours as soon as something comes to stand in them. */
function makeRoom(root: HTMLElement, spot: Spot): void {
  const { date, end } = spot;
  const start = startOf(spot);
  const day = dayOf(root, date);
  if (!day) return;
  const { from = '0', to = '24' } = day.dataset;
  const earliest = Math.min(Number(from), Math.floor(start / 60));
  const latest = Math.max(Number(to), Math.min(lastHour, Math.ceil((end ?? start + 30) / 60)));
  day.classList.replace(`from${from}`, `from${String(earliest)}`);
  day.classList.replace(`to${to}`, `to${String(latest)}`);
  Object.assign(day.dataset, { from: String(earliest), to: String(latest) });
  const hours = day.querySelector('.board-hours');
  for (let hour = Number(from) - 1; hour >= earliest; hour -= 1) hours?.prepend(scaleAt(hour));
  for (let hour = Number(to); hour < latest; hour += 1) hours?.append(scaleAt(hour));
}

function scaleAt(hour: number): HTMLLIElement {
  const mark = document.createElement('li');
  mark.className = `t${String(hour * 12)}`;
  mark.textContent = `${String(hour % 24).padStart(2, '0')}:00`;
  return mark;
}
