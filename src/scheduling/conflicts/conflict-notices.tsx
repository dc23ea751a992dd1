import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { CheckboxField } from '../../web/components/choice-fields.js';
import { Notice } from '../../web/components/notice.js';
import { ConflictList } from './conflict-list.js';
import type { ToldConflict } from './conflict-teller.js';
import { conflictsTexts } from './conflicts.texts.js';

interface Props {
  locale: Locale;
  conflicts: readonly ToldConflict[];
}

/** Above the form of a session: what stands against it as it is. */
export function StandingConflicts({ locale, conflicts }: Props): VNode | null {
  const open = conflicts.filter(({ silenced }) => !silenced);
  if (open.length === 0) return null;
  const isBlocked = open.some(({ severity }) => severity === 'blocking');
  return (
    <Notice
      tone={isBlocked ? 'warning' : 'info'}
      title={conflictsTexts.in(locale)('standing-title', { count: open.length })}
    >
      <ConflictList locale={locale} conflicts={open} />
    </Notice>
  );
}

/** Within a form: what would come by saving it, and the organizer's decision, which the form reads as `allowConflict`. */
export function ConflictQuestion({ locale, conflicts }: Props): VNode | null {
  const t = conflictsTexts.in(locale);
  if (conflicts.length === 0) return null;
  return (
    <Notice tone="warning" title={t('question-title')} live>
      <ConflictList locale={locale} conflicts={conflicts} />
      <CheckboxField name="allowConflict" label={t('question-allow')} />
    </Notice>
  );
}
