import type { VNode } from 'preact';
import { attendanceModeTexts } from '../../../config/session-kinds.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Delegation } from '../../people/delegation.entity.js';
import { registrationTexts } from '../../registration/registration.texts.js';
import { Badge } from '../../web/components/badge.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { Pagination } from '../../web/components/pagination.js';
import { Section } from '../../web/components/section.js';
import type { DelegationView } from '../delegation-view.queries.js';
import { delegationsTexts } from '../delegations.texts.js';
import type { RosterRow } from '../roster/roster.queries.js';
import { registrationTones } from './delegation-marks.js';

interface RosterSectionProps {
  locale: Locale;
  path: string;
  delegation: Delegation;
  roster: DelegationView['roster'];
}

/** The members of a delegation in their order of precedence, each leading to her correction. */
export function RosterSection({ locale, path, delegation, roster }: RosterSectionProps): VNode | null {
  const t = delegationsTexts.in(locale);
  if (roster.rows.length === 0) return null;
  const { quota, taken } = delegation;
  return (
    <Section title={t('roster-title')} id="roster">
      {quota !== null && <p>{t('quota', { taken, quota })}</p>}
      <p>
        <a href={`${path}/delegates.xlsx`}>{t('roster-file')}</a>
      </p>
      <DataTable
        locale={locale}
        caption={t('roster-title')}
        captionHidden
        columns={rosterColumns(locale, (row) => `${path}/delegates/${row.registration.id}`)}
        rows={roster.rows}
        rowKey={(row) => row.registration.id}
        dense
      />
      <Pagination
        locale={locale}
        page={roster.page}
        pages={roster.pages}
        href={(number) => `${path}?page=${String(number)}#roster`}
      />
    </Section>
  );
}

export function GoneSection({ locale, rows }: { locale: Locale; rows: readonly RosterRow[] }): VNode | null {
  const t = delegationsTexts.in(locale);
  if (rows.length === 0) return null;
  return (
    <Section title={t('gone-title')} id="gone">
      <DataTable
        locale={locale}
        caption={t('gone-title')}
        captionHidden
        columns={rosterColumns(locale)}
        rows={rows}
        rowKey={(row) => row.registration.id}
        dense
      />
    </Section>
  );
}

export function rosterColumns(locale: Locale, href?: (row: RosterRow) => string): Column<RosterRow>[] {
  const t = delegationsTexts.in(locale);
  return [
    {
      key: 'name',
      label: t('name'),
      rowHeader: true,
      cell: (row) => (
        <>
          {href ? <a href={href(row)}>{row.person.displayName}</a> : row.person.displayName}
          {row.person.originalScriptName && (
            <>
              {' '}
              <span>{row.person.originalScriptName}</span>
            </>
          )}
        </>
      ),
    },
    {
      key: 'role',
      label: t('role'),
      cell: ({ registration }) =>
        [t(`role.${registration.delegationRole ?? 'none'}`), registration.precedence]
          .filter(Boolean)
          .join(' '),
    },
    { key: 'function', label: t('function'), cell: ({ registration }) => registration.functionTitle },
    { key: 'email', label: t('email'), cell: ({ email }) => email },
    {
      key: 'mode',
      label: t('mode'),
      compact: true,
      cell: ({ registration }) => attendanceModeTexts.in(locale)(registration.mode),
    },
    {
      key: 'state',
      label: t('state'),
      compact: true,
      cell: ({ registration: { state }, change }) => (
        <>
          <Badge tone={registrationTones[state]}>{registrationTexts.in(locale)(`state.${state}`)}</Badge>
          {change && <span class="detail">{t('change-waits')}</span>}
        </>
      ),
    },
  ];
}
