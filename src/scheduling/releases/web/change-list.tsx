import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Badge, type BadgeTone } from '../../../web/components/badge.js';
import type { Aspect } from '../content-diff.js';
import { scheduleChangesTexts } from '../schedule-changes.texts.js';
import type { ToldChange, ToldGroup } from '../told-changes.js';

interface ChangeListProps {
  locale: Locale;
  changes: readonly ToldGroup[];
  hrefOf: (sessionId: string) => string;
  /** What can be done with a change. */
  actionOf?: (change: ToldGroup) => ComponentChildren;
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
          <SessionLink locale={locale} change={change} hrefOf={hrefOf} />{' '}
          <AspectBadges locale={locale} aspects={change.aspects} />
        </p>
        {change.sentences.map((sentence) => (
          <p>{sentence}</p>
        ))}
        <Followers locale={locale} followers={change.followers} hrefOf={hrefOf} />
        {actionOf?.(change)}
      </li>
    ))}
  </ul>
);

interface FollowersProps extends Pick<ChangeListProps, 'locale' | 'hrefOf'> {
  followers: readonly ToldChange[];
}

/** Folded away: what is said of their block holds for each of them. */
function Followers({ locale, followers, hrefOf }: FollowersProps): VNode | null {
  if (followers.length === 0) return null;
  return (
    <details>
      <summary>{scheduleChangesTexts.in(locale)('followers', { count: followers.length })}</summary>
      <ul>
        {followers.map((change) => (
          <li>
            <SessionLink locale={locale} change={change} hrefOf={hrefOf} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface SessionLinkProps extends Pick<ChangeListProps, 'locale' | 'hrefOf'> {
  change: ToldChange;
}

const SessionLink = ({ locale, change: { sessionId, title }, hrefOf }: SessionLinkProps): VNode => (
  <a href={hrefOf(sessionId)} lang={title.locale === locale ? undefined : title.locale}>
    {title.text}
  </a>
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
