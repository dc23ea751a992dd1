import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { linesOf } from '../board-layout.rules.js';
import { boardTexts } from '../board.texts.js';
import { sessionFormPath } from './board-address.js';
import type { BoardCard } from './board-view.js';

/**
 * A session on the board: a link to its form, which the script turns into something to be moved. There are hundreds of them on a
 * page, so it has no more markup than it needs; where it stands is said by classes, because the page has no inline style.
 */
export function Card({ locale, card }: { locale: Locale; card: BoardCard }): VNode {
  const { id, title, lang, label, marks, span, revision, days, roomId } = card;
  const hours = span ?? card.hadHours;
  return (
    <li
      class={classesOf(card)}
      data-s={id}
      data-r={revision}
      data-b={hours?.start}
      data-e={hours?.end ?? undefined}
      data-in={span === null && roomId !== '' ? roomId : undefined}
      data-from={days?.first}
      data-until={days?.last}
      data-day={card.formerDate ?? undefined}
    >
      <a href={sessionFormPath(locale, id)}>
        {label && <b>{label} </b>}
        {marks.map(([severity, count]) => (
          <i class={`mark mark-${severity}`}>{boardTexts.in(locale)(`mark.${severity}`, { count })} </i>
        ))}
        <span lang={lang ?? undefined}>{title}</span>
      </a>
    </li>
  );
}

function classesOf({ span, lane, trackColour, isPale }: BoardCard): string {
  const { line, lines } = span ? linesOf(span) : { line: null, lines: null };
  const isOpen = span !== null && span.end === null;
  return [
    'board-card',
    line !== null && `t${line} n${lines}`,
    lane && lane.of > 1 && `l${lane.lane % mostLanes} of${Math.min(lane.of, mostLanes)}`,
    trackColour && `k${trackColour}`,
    isOpen && 'is-open',
    isPale && 'is-pale',
  ]
    .filter(Boolean)
    .join(' ');
}

/** As many as the style sheet knows; more than can be read beside each other. */
export const mostLanes = 8;
