import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Badge, type BadgeTone } from '../../../web/components/badge.js';
import type { Aspect } from '../content-diff.js';
import { scheduleChangesTexts } from '../schedule-changes.texts.js';
import type { ToldChange } from '../told-changes.js';

interface ChangeListProps {
  locale: Locale;
  changes: readonly ToldChange[];
  hrefOf: (sessionId: string) => string;
  /** What can be done with a change. */
  actionOf?: (change: ToldChange) => ComponentChildren;
}

const tones: Record<Aspect, BadgeTone> = {
  added: 'success',
  cancelled: 'danger',
  reinstated: 'success',
  moved: 'warning',
  room: 'warning',
  speakers: 'info',
  text: 'neutral',
  details: 'neutral',
};

/** Sessions with what changed of each, in marks and in sentences. */
export const ChangeList = ({ locale, changes, hrefOf, actionOf }: ChangeListProps): VNode => (
  <ul class="change-list">
    {changes.map((change) => (
      <li>
        <p class="change-title">
          <a
            href={hrefOf(change.sessionId)}
            lang={change.title.locale === locale ? undefined : change.title.locale}
          >
            {change.title.text}
          </a>{' '}
          <AspectBadges locale={locale} aspects={change.aspects} />
        </p>
        {change.sentences.map((sentence) => (
          <p>{sentence}</p>
        ))}
        {actionOf?.(change)}
      </li>
    ))}
  </ul>
);

const AspectBadges = ({ locale, aspects }: { locale: Locale; aspects: readonly Aspect[] }): VNode => (
  <>
    {aspects.map((aspect) => (
      <>
        <Badge tone={tones[aspect]}>{scheduleChangesTexts.in(locale)(`aspect.${aspect}`)}</Badge>{' '}
      </>
    ))}
  </>
);
