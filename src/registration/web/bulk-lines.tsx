import type { VNode } from 'preact';
import { localeNames, type Locale } from '../../kernel/i18n/locale.js';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import { Badge } from '../../web/components/badge.js';
import { DataTable } from '../../web/components/data-table.js';
import type { BulkLine, BulkView } from '../bulk/bulk-decisions.queries.js';
import { outcomeOf } from '../bulk/bulk.rules.js';
import { bulkDecisionsTexts } from '../bulk/bulk-decisions.texts.js';
import { manageRegistrationsTexts } from '../manage-registrations.texts.js';
import { registrationTexts } from '../registration.texts.js';

/** Who is decided about, and who gets which mail in which language; or why not. */
export function BulkLines({ locale, view }: { locale: Locale; view: BulkView }): VNode {
  const t = manageRegistrationsTexts.in(locale);
  const d = bulkDecisionsTexts.in(locale);
  const state = registrationTexts.in(locale);
  const target = state(`state.${outcomeOf[view.decision.kind]}`);
  return (
    <DataTable
      locale={locale}
      caption={d('lines')}
      captionHidden
      rows={view.lines}
      rowKey={(line) => line.registrationId}
      columns={[
        {
          key: 'name',
          label: t('name'),
          rowHeader: true,
          cell: (line) => (
            <a href={`/${locale}/organizer/registrations/${line.registrationId}`}>{line.name}</a>
          ),
        },
        {
          key: 'move',
          label: d('move'),
          cell: (line) =>
            line.outcome === 'skipped' || hasMovedOn(line, view) ? (
              <Badge tone="warning">
                {state(`state.${hasMovedOn(line, view) ? line.state : line.seen}`)}
              </Badge>
            ) : (
              `${state(`state.${line.seen}`)} → ${target}`
            ),
        },
        {
          key: 'mail',
          label: d('mail'),
          cell: (line) => <Mail locale={locale} line={line} view={view} />,
        },
        {
          key: 'language',
          label: t('language'),
          compact: true,
          cell: (line) => localeNames[line.locale],
        },
        {
          key: 'outcome',
          label: d('outcome'),
          cell: (line) => d(`outcome.${outcomeIn(line, view)}`),
        },
      ]}
      dense
    />
  );
}

/** Somebody has decided about it since it was chosen, and before it was worked off. */
const hasMovedOn = ({ outcome, seen, state }: BulkLine, { decision }: BulkView): boolean =>
  outcome === 'open' && decision.state !== 'undone' && seen !== state;

function outcomeIn(line: BulkLine, view: BulkView): BulkLine['outcome'] | 'undone' {
  if (line.outcome === 'open' && view.decision.state === 'undone') return 'undone';
  return hasMovedOn(line, view) ? 'skipped' : line.outcome;
}

function Mail({ locale, line, view }: { locale: Locale; line: BulkLine; view: BulkView }): VNode {
  const d = bulkDecisionsTexts.in(locale);
  const why = line.problem ? problemOf(locale, line.problem) : hasMovedOn(line, view) && d('moved-on');
  if (why) return <>{d('no-mail', { why })}</>;
  return (
    <>
      {d(`mail-kind.${view.decision.kind}`)}: {line.email}
      {line.isUnreachable && <p>{d('unreachable')}</p>}
    </>
  );
}

/** Texts of refusals name figures that were those of the moment; here they stand without. */
function problemOf(locale: Locale, code: string): string {
  const d = bulkDecisionsTexts.in(locale);
  if (code === 'decisions.quota-full') return d('full');
  if (code.startsWith('registration.')) return d('moved-on');
  return textOfCode(locale, code);
}
