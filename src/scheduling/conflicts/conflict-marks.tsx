import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge } from '../../web/components/badge.js';
import { severities, type Severity, severityOf } from './conflict.js';
import { severityTones } from './conflict-list.js';
import type { JudgedConflict } from './conflicts.service.js';
import { conflictsTexts } from './conflicts.texts.js';

/** How many things stand against one session, by gravity; what somebody accepted is not counted. */
export type ConflictCounts = ReadonlyMap<string, Record<Severity, number>>;

export function countBySession(judged: readonly JudgedConflict[]): ConflictCounts {
  const counts = new Map<string, Record<Severity, number>>();
  for (const { conflict, silenced } of judged) {
    if (silenced) continue;
    for (const id of conflict.items) {
      const own = counts.get(id) ?? { blocking: 0, warning: 0, hint: 0 };
      own[severityOf(conflict)] += 1;
      counts.set(id, own);
    }
  }
  return counts;
}

interface TotalsProps {
  locale: Locale;
  conflicts: readonly JudgedConflict[];
}

/** How much stands against the whole programme, each number leading to its conflicts. */
export function ConflictTotals({ locale, conflicts }: TotalsProps): VNode | null {
  const open = conflicts.filter(({ silenced }) => !silenced);
  const counts = severities.map((severity) => ({
    severity,
    count: open.filter(({ conflict }) => severityOf(conflict) === severity).length,
  }));
  if (open.length === 0) return null;
  return (
    <p>
      {counts.map(
        ({ severity, count }) =>
          count > 0 && <CountLink locale={locale} severity={severity} count={count} filter={{}} />,
      )}
    </p>
  );
}

interface MarksProps {
  locale: Locale;
  sessionId: string;
  counts: ConflictCounts;
}

/** Beside a session in a list: the numbers, which lead to what they count. Hints are left to the page of conflicts. */
export function ConflictMarks({ locale, sessionId, counts }: MarksProps): VNode | null {
  const own = counts.get(sessionId);
  const told = severities.filter((severity) => severity !== 'hint' && own?.[severity]);
  if (!own || told.length === 0) return null;
  return (
    <p>
      {told.map((severity) => (
        <CountLink
          locale={locale}
          severity={severity}
          count={own[severity]}
          filter={{ session: sessionId }}
        />
      ))}
    </p>
  );
}

interface CountProps {
  locale: Locale;
  severity: Severity;
  count: number;
  filter: Record<string, string>;
}

const CountLink = ({ locale, severity, count, filter }: CountProps): VNode => (
  <>
    <a href={`/${locale}/organizer/conflicts?${new URLSearchParams({ ...filter, severity }).toString()}`}>
      <Badge tone={severityTones[severity]}>
        {conflictsTexts.in(locale)(`count-${severity}`, { count })}
      </Badge>
    </a>{' '}
  </>
);
