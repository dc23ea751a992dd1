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
          {conflict.silenced &&
            conflictsTexts.in(locale)('accepted-because', { reason: conflict.silenced.reason })}
          <ConflictLinks locale={locale} conflict={conflict} />
        </li>
      ))}
    </ul>
  );
}

/** Where it can be mended: its sessions, their panels, and the room or the interpreters that are short. */
export function ConflictLinks({ locale, conflict }: { locale: Locale; conflict: ToldConflict }): VNode {
  const { rule, sessions, subject } = conflict;
  const organizer = `/${locale}/organizer`;
  const [first] = sessions;
  const isOfPanel = rule === 'speaker-declined' || rule === 'speaker-unsure' || rule === 'speaker-moved';
  const isOfInterpreters = subject?.kind === 'pair' || subject?.kind === 'team';
  return (
    <ul>
      {sessions.map(({ id, title, lang }) => (
        <li>
          <a href={`${organizer}/sessions/${id}/edit`} lang={lang}>
            {title}
          </a>
        </li>
      ))}
      {subject?.kind === 'room' && (
        <li>
          <a href={`${organizer}/rooms/${subject.id}/edit`}>{subject.label}</a>
        </li>
      )}
      {isOfPanel && first && (
        <li>
          <a href={`${organizer}/sessions/${first.id}/panel`}>{conflictsTexts.in(locale)('to-panel')}</a>
        </li>
      )}
      {isOfInterpreters && first && (
        <li>
          <a href={`${organizer}/interpreters/sessions/${first.id}`}>
            {conflictsTexts.in(locale)('to-interpreters')}
          </a>
        </li>
      )}
    </ul>
  );
}
