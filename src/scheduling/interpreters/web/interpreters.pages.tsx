import type { VNode } from 'preact';
import { edition } from '../../../../config/edition.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { Badge } from '../../../web/components/badge.js';
import { ButtonLink } from '../../../web/components/button.js';
import { type Column, DataTable } from '../../../web/components/data-table.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { type Page, page } from '../../../web/page.js';
import { shortDateText } from '../../../web/spoken-times.js';
import type { InterpreterTeam } from '../interpreter-team.entity.js';
import type { InterpretedSession, InterpretersOverview } from '../interpreters.queries.js';
import { interpretersTexts } from '../interpreters.texts.js';
import { interpretersPath, pairsText, whenText } from './interpreters-words.js';

interface Props extends InterpretersOverview {
  locale: Locale;
  notice: unknown;
}

const notices = ['removed', 'assigned'] as const;

export function interpretersPage(props: Props): Page {
  const { locale, teams, sessions } = props;
  const t = interpretersTexts.in(locale);
  const said = notices.find((each) => each === props.notice);
  const missing = sessions.filter((session) => session.missing.length > 0).length;
  return page({
    title: t('title'),
    section: 'organizer',
    body: (
      <>
        {said && <Notice tone="success" title={t(`notice.${said}`)} live />}
        <PageHeader
          title={t('title')}
          lead={[
            t('lead', { teams: teams.length }),
            ...(sessions.length > 0 ? [t('lead-missing', { missing })] : []),
          ].join(' ')}
          actions={<ButtonLink href={`${interpretersPath(locale)}/new`}>{t('add')}</ButtonLink>}
        />
        <Section title={t('teams-title')} id="teams">
          {teams.length === 0 ? <p>{t('teams-empty')}</p> : <Teams {...props} />}
        </Section>
        <Section title={t('sessions-title')} id="sessions">
          {sessions.length === 0 ? <p>{t('sessions-empty')}</p> : <Sessions {...props} />}
        </Section>
      </>
    ),
  });
}

function Teams({ locale, teams, hours }: Props): VNode {
  const t = interpretersTexts.in(locale);
  const columns: Column<InterpreterTeam>[] = [
    {
      key: 'team',
      label: t('column.team'),
      rowHeader: true,
      cell: ({ id, name }) => <a href={`${interpretersPath(locale)}/${id}/edit`}>{name}</a>,
    },
    {
      key: 'pairs',
      label: t('column.pairs'),
      cell: ({ pairs, takesRelay }) =>
        [pairsText(pairs, locale), ...(takesRelay ? [t('relay')] : [])].join('; '),
    },
    {
      key: 'people',
      label: t('column.people'),
      numeric: true,
      cell: ({ interpreters }) => interpreters.toLocaleString(locale),
    },
    ...edition.days.map(({ date }) => ({
      key: date,
      label: shortDateText(date, locale),
      compact: true,
      cell: (team: InterpreterTeam) => (
        <Hours locale={locale} hours={hours.get(team.id)?.get(date) ?? 0} allowed={team.hoursPerDay} />
      ),
    })),
  ];
  return (
    <DataTable
      locale={locale}
      caption={t('teams-title')}
      captionHidden
      columns={columns}
      rows={teams}
      rowKey={({ id }) => id}
      dense
    />
  );
}

function Hours({ locale, hours, allowed }: { locale: Locale; hours: number; allowed: number }): VNode {
  const t = interpretersTexts.in(locale);
  if (hours === 0) return <>–</>;
  const values = { hours: Math.round(hours * 10) / 10, allowed };
  return hours > allowed ? (
    <Badge tone="warning">{t('hours-over', values)}</Badge>
  ) : (
    <>{t('hours-of', values)}</>
  );
}

function Sessions({ locale, teams, sessions }: Props): VNode {
  const t = interpretersTexts.in(locale);
  const nameOf = new Map(teams.map(({ id, name }) => [id, name]));
  const columns: Column<InterpretedSession>[] = [
    {
      key: 'session',
      label: t('column.session'),
      rowHeader: true,
      cell: (session) => <SessionLink locale={locale} session={session} />,
    },
    { key: 'time', label: t('column.time'), cell: (session) => whenText(session, locale) },
    {
      key: 'wanted',
      label: t('column.wanted'),
      cell: ({ item, missing }) => (
        <>
          {pairsText(item.interpretation, locale)}{' '}
          {missing.length > 0 ? (
            <Badge tone="warning">{t('missing', { pairs: pairsText(missing, locale) })}</Badge>
          ) : (
            <Badge tone="success">{t('complete')}</Badge>
          )}
        </>
      ),
    },
    {
      key: 'assigned',
      label: t('column.assigned'),
      cell: ({ item }) => item.teams.map((id) => nameOf.get(id) ?? id).join(', ') || '–',
    },
    {
      key: 'do',
      label: t('column.do'),
      cell: ({ id }) => <a href={`${interpretersPath(locale)}/sessions/${id}`}>{t('assign')}</a>,
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={t('sessions-title')}
      captionHidden
      columns={columns}
      rows={sessions}
      rowKey={({ id }) => id}
      dense
    />
  );
}

export function SessionLink({ locale, session }: { locale: Locale; session: InterpretedSession }): VNode {
  const title = wordingOf(session.title, locale);
  return (
    <a
      href={`/${locale}/organizer/sessions/${session.id}/edit`}
      lang={title.locale === locale ? undefined : title.locale}
    >
      {title.text}
    </a>
  );
}
