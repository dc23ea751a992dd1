import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import type { ProgrammeItem } from '../../scheduling/programme-item.js';
import { SessionHeader } from '../../scheduling/session-header.js';
import { Badge } from '../../web/components/badge.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { type Page, page } from '../../web/page.js';
import type { Attendance, Forecast } from '../replies/attendance.queries.js';
import { attendanceTexts } from './attendance.texts.js';

interface AttendanceProps {
  locale: Locale;
  item: ProgrammeItem;
  people: Attendance[];
  forecast: Forecast;
}

const figures = ['registered', 'accepted', 'maybe', 'open', 'declined', 'waiting'] as const;

export function attendancePage({ locale, item, people, forecast }: AttendanceProps): Page {
  const t = attendanceTexts.in(locale);
  const title = wordingOf(item.title, locale).text;
  return page({
    title: t('title', { title }),
    section: 'organizer',
    body: (
      <>
        <SessionHeader locale={locale} session={item} current="answers" lead={t('lead')} />
        <DescriptionList
          items={figures.map((figure) => ({ term: t(figure), description: String(forecast[figure]) }))}
        />
        {people.length === 0 ? (
          <EmptyState title={t('empty')} />
        ) : (
          <DataTable
            locale={locale}
            caption={t('caption', { total: people.length })}
            columns={columns(locale)}
            rows={people}
            rowKey={({ accountId }) => accountId}
            dense
          />
        )}
      </>
    ),
  });
}

function columns(locale: Locale): Column<Attendance>[] {
  const t = attendanceTexts.in(locale);
  return [
    {
      key: 'name',
      label: t('name'),
      rowHeader: true,
      cell: ({ name, address }) => (
        <>
          {name}
          <br />
          {address}
        </>
      ),
    },
    { key: 'place', label: t('place'), cell: ({ hasPlace }) => t(hasPlace ? 'place.yes' : 'place.no') },
    {
      key: 'answer',
      label: t('answer'),
      cell: ({ invitation }) =>
        invitation ? (
          <Badge tone={invitation.partstat === 'ACCEPTED' ? 'success' : 'neutral'}>
            {t(`answer.${invitation.partstat}`)}
          </Badge>
        ) : (
          t('not-invited')
        ),
    },
    { key: 'last', label: t('last'), cell: (person) => <LastAnswer locale={locale} person={person} /> },
  ];
}

/** Which version she answered, and whether that was the last one then. */
function LastAnswer({ locale, person }: { locale: Locale; person: Attendance }): VNode {
  const { answer, invitation } = person;
  const t = attendanceTexts.in(locale);
  if (!answer || !invitation) return <>–</>;
  return (
    <>
      {t('last-answer', {
        answer: t(`answer.${answer.answer}`),
        version: answer.sequence + 1,
        current: invitation.sequence + 1,
        way: answer.way,
      })}
      {answer.wasOutdated && (
        <>
          {' '}
          <Badge tone="warning">{t('outdated')}</Badge>
        </>
      )}
      {answer.comment && <p>{answer.comment}</p>}
    </>
  );
}
