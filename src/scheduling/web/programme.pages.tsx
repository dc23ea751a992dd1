import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { ButtonLink } from '../../web/components/button.js';
import { Card, CardGrid } from '../../web/components/card.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import { dateText } from '../../web/spoken-times.js';
import { changeLogTexts } from '../releases/change-log.texts.js';
import type { PublicProgramme } from '../programme/programme-memory.js';
import { DayHeader, dayLabel, DayTabs, EmptyDay } from './programme/day-header.js';
import { FeedActions } from './programme/feed-actions.js';
import { feedPathOf, programmePaths } from './programme/programme-links.js';
import { BrowseLinks, firstInstant, PartCards, Zones } from './programme/programme-parts.pages.js';
import { QuickSearch } from './programme/programme-search-form.js';
import { programmeViewTexts } from './programme/programme-views.texts.js';
import { sharedAs } from './programme/shared-as.js';
import { DatedAgenda, DayAgenda, UndatedAgenda } from './programme-agenda.js';
import { forumDays, type SortedProgramme, sortProgramme } from './programme-days.js';
import type { ProgrammeReader } from './programme-reader.js';
import { programmeTexts } from './programme.texts.js';
import { ForReader } from './star.js';

interface ProgrammeProps {
  locale: Locale;
  programme: SortedProgramme;
  reader: ProgrammeReader;
}

/** The days, the other ways through the programme, and everything that belongs to no day. */
export function programmePage(locale: Locale, all: PublicProgramme, reader: ProgrammeReader): Page {
  const t = programmeTexts.in(locale);
  const programme = sortProgramme(all.items);
  const first = forumDays[0].date;
  const last = forumDays.at(-1)?.date ?? first;
  const spoken = (date: string) => dateText(date, locale, 'in-sentence');
  const lead = t('lead', { first: spoken(first), last: spoken(last) });
  return page({
    title: t('title'),
    description: lead,
    canonical: programmePaths.overview,
    sharedAs: sharedAs(all.mark, reader),
    body: (
      <>
        <PageHeader
          title={t('title')}
          lead={lead}
          actions={
            <>
              <ButtonLink kind="primary" href={`/${locale}${programmePaths.now}`}>
                {programmeViewTexts.in(locale)('now-title')}
              </ButtonLink>
              <ButtonLink href={`/${locale}/calendar`}>{t('subscribe')}</ButtonLink>
              <ButtonLink href={`/${locale}/programme/changes`}>
                {changeLogTexts.in(locale)('title-version', { number: all.version })}
              </ButtonLink>
            </>
          }
        />
        <DayTabs locale={locale} current={null} />
        <QuickSearch locale={locale} />
        <Section title={t('days')}>
          <CardGrid>
            {forumDays.map((day) => (
              <DayCard locale={locale} date={day.date} programme={programme} />
            ))}
          </CardGrid>
        </Section>
        <Section title={programmeViewTexts.in(locale)('browse')} id="browse">
          <BrowseLinks locale={locale} />
          <PartCards locale={locale} kind="tracks" programme={all} level={3} />
        </Section>
        <ForReader locale={locale} reader={reader}>
          <OnNoDay locale={locale} programme={programme} reader={reader} />
        </ForReader>
      </>
    ),
  });
}

function OnNoDay({ locale, programme, reader }: ProgrammeProps): VNode {
  const t = programmeTexts.in(locale);
  return (
    <>
      {programme.beforeAndAfter.length > 0 && (
        <Section title={t('before-and-after')} id="before-and-after">
          <Zones locale={locale} at={firstInstant(programme.beforeAndAfter)} reader={reader} />
          <DatedAgenda locale={locale} items={programme.beforeAndAfter} reader={reader} />
        </Section>
      )}
      {programme.toBeScheduled.length > 0 && (
        <Section title={t('to-be-scheduled')} id="to-be-scheduled">
          <p>{t('to-be-scheduled-text')}</p>
          <UndatedAgenda
            locale={locale}
            items={programme.toBeScheduled}
            reader={reader}
            label={t('day-count', { count: programme.toBeScheduled.length })}
          />
        </Section>
      )}
    </>
  );
}

interface DayProps extends ProgrammeProps {
  mark: string;
  date: string;
  origin: string;
}

export function programmeDayPage(props: DayProps): Page {
  const { locale, programme, mark, date, reader, origin } = props;
  const items = programme.onDay(date);
  const continued = programme.continuedOn(date);
  return page({
    title: dateText(date, locale),
    description: `${edition.name[locale]}: ${dayLabel(date, locale)}`,
    canonical: programmePaths.day(date),
    sharedAs: sharedAs(mark, reader),
    body: (
      <>
        <DayHeader locale={locale} date={date} view="list" reader={reader} />
        <ForReader locale={locale} reader={reader}>
          {items.length > 0 && <DayAgenda locale={locale} items={items} reader={reader} />}
          {continued.length > 0 && (
            <Section title={programmeTexts.in(locale)('continued')} id="continued">
              <DatedAgenda locale={locale} items={continued} reader={reader} />
            </Section>
          )}
        </ForReader>
        {items.length + continued.length === 0 && <EmptyDay locale={locale} />}
        <FeedActions locale={locale} origin={origin} path={feedPathOf({ day: date }, locale)} />
      </>
    ),
  });
}

function DayCard({ locale, programme, date }: Omit<ProgrammeProps, 'reader'> & { date: string }): VNode {
  return (
    <Card
      title={dateText(date, locale)}
      href={`/${locale}${programmePaths.day(date)}`}
      meta={dayLabel(date, locale)}
    >
      <p>{programmeTexts.in(locale)('day-count', { count: programme.sessionsOn(date) })}</p>
    </Card>
  );
}
