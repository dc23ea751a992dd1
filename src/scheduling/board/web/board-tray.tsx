import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { boardTexts } from '../board.texts.js';
import { Card } from './board-card.js';
import { BoardConflicts } from './board-conflicts.js';
import type { TrayView } from './board-view.js';

interface TrayProps {
  locale: Locale;
  version: string;
  view: TrayView;
}

/** The sessions that have no day. */
export function BoardTray({ locale, version, view: { cards, conflicts } }: TrayProps): VNode {
  const t = boardTexts.in(locale);
  return (
    <section class="board-tray" data-part="tray" data-version={version} aria-labelledby="board-tray">
      <h2 id="board-tray">
        {t('tray')} <span class="tab-count">{cards.length}</span>
      </h2>
      <p class="field-hint">{cards.length === 0 ? t('tray-empty') : t('tray-hint')}</p>
      <ul class="board-list" data-tray>
        {cards.map((card) => (
          <Card locale={locale} card={card} />
        ))}
      </ul>
      {conflicts.count > 0 && (
        <BoardConflicts
          {...conflicts}
          locale={locale}
          title={t('conflicts-of-tray', { count: conflicts.count })}
          more={{ href: `/${locale}/organizer/conflicts`, label: t('all-conflicts') }}
        />
      )}
    </section>
  );
}
