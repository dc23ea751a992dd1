import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge, type BadgeTone } from '../../web/components/badge.js';
import type { Severity } from './conflict.js';
import type { ToldConflict, ToldSession } from './conflict-teller.js';
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
      {conflicts.map(({ severity, sentence, sessions, silenced }) => (
        <li>
          <SeverityBadge locale={locale} severity={severity} /> {sentence}{' '}
          {silenced && conflictsTexts.in(locale)('accepted-because', { reason: silenced.reason })}
          <SessionLinks locale={locale} sessions={sessions} />
        </li>
      ))}
    </ul>
  );
}

/** Each leads to where it can be moved. */
export const SessionLinks = (props: { locale: Locale; sessions: readonly ToldSession[] }): VNode => (
  <ul>
    {props.sessions.map(({ id, title, lang }) => (
      <li>
        <a href={`/${props.locale}/organizer/sessions/${id}/edit`} lang={lang}>
          {title}
        </a>
      </li>
    ))}
  </ul>
);
