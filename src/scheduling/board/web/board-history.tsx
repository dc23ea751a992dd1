import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { SubmitButton } from '../../../web/components/button.js';
import { boardTexts } from '../board.texts.js';
import { boardPath } from './board-address.js';

interface HistoryProps {
  locale: Locale;
  version: string;
  /** Titles of what was moved; null where there is nothing. */
  undo: string | null;
  redo: string | null;
}

/** Undo and redo of one's own moves, each named by what it moves. */
export const BoardHistory = ({ locale, version, ...titles }: HistoryProps): VNode => (
  <div class="board-history" data-part="history" data-version={version}>
    {(['undo', 'redo'] as const).map((step) => (
      <form action={`${boardPath(locale)}/${step}`} method="post" data-step={step}>
        <SubmitButton kind="secondary" small disabled={titles[step] === null}>
          <Label locale={locale} step={step} title={titles[step]} />
        </SubmitButton>
      </form>
    ))}
  </div>
);

function Label({
  locale,
  step,
  title,
}: {
  locale: Locale;
  step: 'undo' | 'redo';
  title: string | null;
}): VNode {
  const t = boardTexts.in(locale);
  return title === null ? <>{t(step)}</> : <span class="board-clip">{t(`${step}-what`, { title })}</span>;
}
