import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { conflictsTexts } from '../../conflicts/conflicts.texts.js';
import type { ListedConflicts } from './board-view.js';

interface Props extends ListedConflicts {
  locale: Locale;
  title: string;
  /** To all of them, where more are found than are listed. */
  more: { href: string; label: string };
}

/** The conflicts of a part of the board, closed; the script shows those of the session that is selected. */
export function BoardConflicts({ locale, title, listed, count, more }: Props): VNode {
  return (
    <details class="board-conflicts">
      <summary>{title}</summary>
      <ul>
        {listed.map(({ severity, sentence, sessionIds, resource }) => (
          <li data-of={sessionIds.join(' ')}>
            <i class={`mark mark-${severity}`}>{conflictsTexts.in(locale)(`severity.${severity}`)}</i>{' '}
            {sentence} {resource && <a href={resource.href}>{resource.label}</a>}
          </li>
        ))}
      </ul>
      {listed.length < count && <a href={more.href}>{more.label}</a>}
    </details>
  );
}
