import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { RegistrationChange } from '../../registration/registration-change.entity.js';
import { wishedAnswers } from '../../registration/registration-answers.js';
import { Notice } from '../../web/components/notice.js';
import { delegationsTexts } from '../delegations.texts.js';

/** What the focal point, or the delegate herself, wishes to be changed and nobody has decided on. */
export function PendingChange({ locale, change }: { locale: Locale; change: RegistrationChange }): VNode {
  return (
    <Notice tone="warning" title={delegationsTexts.in(locale)('change-waits-text')}>
      <ul>
        {wishedAnswers(locale, change.wished).map(({ field, label, words }) => (
          <li key={field}>
            {label}: {words}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
