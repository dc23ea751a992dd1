import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge, type BadgeTone } from '../../web/components/badge.js';
import type { Severity } from './conflict.js';
import type { ToldConflict } from './conflict-teller.js';
import { conflictsTexts } from './conflicts.texts.js';

export const severityTones: Record<Severity, BadgeTone> = {
  blocking: 'danger',
  warning: 'warning',
  hint: 'info',
};

export const SeverityBadge = ({ locale, severity }: { locale: Locale; severity: Severity }): VNode => (
  <Badge tone={severityTones[severity]}>{conflictsTexts.in(locale)(`severity.${severity}`)}</Badge>
);

/** Conflicts among other things on a page: each with its gravity, its sentence, and links to its sessions. */
export function ConflictList(props: { locale: Locale; conflicts: readonly ToldConflict[] }): VNode {
  const { locale, conflicts } = props;
  return (
    <ul>
      {conflicts.map((conflict) => (
        <li>
          <SeverityBadge locale={locale} severity={conflict.severity} /> {conflict.sentence}{' '}
          <Acceptance locale={locale} conflict={conflict} />
          <ConflictLinks locale={locale} conflict={conflict} />
        </li>
      ))}
    </ul>
  );
}

/** Why it was accepted, or the way to do so; what a change would only bring cannot be accepted yet. */
function Acceptance({ locale, conflict }: { locale: Locale; conflict: ToldConflict }): VNode | null {
  const t = conflictsTexts.in(locale);
  const { key, silenced, isNew } = conflict;
  if (silenced) return <>{t('accepted-because', { reason: silenced.reason })}</>;
  return isNew ? null : <a href={acceptancePath(locale, key)}>{t('accept-title')}</a>;
}

export const acceptancePath = (locale: Locale, key: string): string =>
  `/${locale}/organizer/conflicts/acceptance?${new URLSearchParams({ key }).toString()}`;

/** Where it can be mended: its sessions, their panels, and the room or the interpreters that are short. */
export function ConflictLinks({ locale, conflict }: { locale: Locale; conflict: ToldConflict }): VNode {
  const { sessions } = conflict;
  const organizer = `/${locale}/organizer`;
  const resource = resourceOf(conflict, locale);
  return (
    <ul>
      {sessions.map(({ id, title, lang }) => (
        <li>
          <a href={`${organizer}/sessions/${id}/edit`} lang={lang}>
            {title}
          </a>
        </li>
      ))}
      {resource && (
        <li>
          <a href={resource.href}>{resource.label}</a>
        </li>
      )}
    </ul>
  );
}

interface PageLink {
  href: string;
  label: string;
}

/** Beside the sessions themselves: the page of the room, of the panel, or of the interpreters of the session. */
export function resourceOf(
  { rule, sessions: [first], subject }: Pick<ToldConflict, 'rule' | 'sessions' | 'subject'>,
  locale: Locale,
): PageLink | null {
  const t = conflictsTexts.in(locale);
  const organizer = `/${locale}/organizer`;
  const isOfPanel = rule === 'speaker-declined' || rule === 'speaker-unsure' || rule === 'speaker-moved';
  if (subject?.kind === 'room') {
    return { href: `${organizer}/rooms/${subject.id}/edit`, label: subject.label };
  }
  if (isOfPanel && first) return { href: `${organizer}/sessions/${first.id}/panel`, label: t('to-panel') };
  if (!first || (subject?.kind !== 'pair' && subject?.kind !== 'team')) return null;
  return { href: `${organizer}/interpreters/sessions/${first.id}`, label: t('to-interpreters') };
}
