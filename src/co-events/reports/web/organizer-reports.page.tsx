import type { VNode } from 'preact';
import { fileHref } from '../../../files/file-address.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Actions, ButtonLink } from '../../../web/components/button.js';
import { DescriptionList } from '../../../web/components/description-list.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { Figures } from '../../../web/components/figures.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Pagination } from '../../../web/components/pagination.js';
import { Section } from '../../../web/components/section.js';
import { type Page, page } from '../../../web/page.js';
import { coEventPath, titleIn, townText, whenText } from '../../co-event-words.js';
import type { ReportCounts, ReportedCoEvent } from '../reports.queries.js';
import { reportTexts } from '../reports.texts.js';

interface ReportsProps {
  locale: Locale;
  counts: ReportCounts;
  reported: readonly ReportedCoEvent[];
  page: number;
  pages: number;
}

export function organizerReportsPage(props: ReportsProps): Page {
  const { locale, counts, reported, pages } = props;
  const t = reportTexts.in(locale);
  const path = `/${locale}/organizer/co-event-reports`;
  const numbers = new Intl.NumberFormat(locale);
  return page({
    title: t('organizer-title'),
    section: 'organizer',
    body: (
      <>
        <PageHeader title={t('organizer-title')} lead={t('organizer-lead')} />
        <Figures
          items={(['held', 'reported', 'inPerson', 'online'] as const).map((key) => ({
            label: t(`figure.${key}`),
            value: numbers.format(counts[key]),
          }))}
        />
        {reported.length === 0 ? (
          <EmptyState title={t('empty')}>{t('empty-text')}</EmptyState>
        ) : (
          <Actions>
            <ButtonLink href={`${path}.xlsx`} download>
              {t('download-xlsx')}
            </ButtonLink>
            <ButtonLink kind="quiet" href={`${path}.csv`} download>
              {t('download-csv')}
            </ButtonLink>
          </Actions>
        )}
        {reported.map((each) => (
          <Report locale={locale} reported={each} />
        ))}
        <Pagination
          locale={locale}
          page={props.page}
          pages={pages}
          href={(to) => (to > 1 ? `${path}?page=${String(to)}` : path)}
        />
      </>
    ),
  });
}

function Report({
  locale,
  reported: { coEvent, report },
}: {
  locale: Locale;
  reported: ReportedCoEvent;
}): VNode {
  const t = reportTexts.in(locale);
  const { title } = titleIn(coEvent, locale);
  const numbers = new Intl.NumberFormat(locale);
  const counted = (['inPerson', 'online'] as const).flatMap((key) => {
    const count = report[key];
    return count === null ? [] : [{ term: t(key), description: numbers.format(count) }];
  });
  const told = (['outcomes', 'keyMessages', 'recommendations'] as const).flatMap((key) =>
    report[key]
      ? [{ term: t(key), description: <Paragraphs text={report[key]} lang={report.locale} /> }]
      : [],
  );
  return (
    <Section
      title={title}
      actions={<a href={coEventPath(locale, coEvent.id)}>{townText(coEvent, locale)}</a>}
    >
      <p>{whenText(coEvent, locale)}</p>
      <DescriptionList items={[...counted, ...told, ...photosOf(report, locale)]} />
    </Section>
  );
}

const Paragraphs = ({ text, lang }: { text: string; lang: string }): VNode => (
  <div lang={lang} dir="auto">
    {text.split(/\n+/).map((paragraph) => (
      <p>{paragraph}</p>
    ))}
  </div>
);

function photosOf({ photos }: ReportedCoEvent['report'], locale: Locale) {
  if (photos.length === 0) return [];
  return [
    {
      term: reportTexts.in(locale)('column.photos'),
      description: (
        <ul>
          {photos.map(({ imageId, alt }) => (
            <li>
              <a href={fileHref(locale, { id: imageId, name: 'photo' })}>{alt}</a>
            </li>
          ))}
        </ul>
      ),
    },
  ];
}
