import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { editionTexts } from '../../../config/edition.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { instantAt } from '../../kernel/zoned-time.js';
import { ButtonLink } from '../../web/components/button.js';
import { Card, CardGrid } from '../../web/components/card.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { Tabs } from '../../web/components/tabs.js';
import { type Page, page } from '../../web/page.js';
import { dateText, dayOfMonthText, weekdayText, zoneText } from '../../web/spoken-times.js';
import { DatedAgenda, DayAgenda, UndatedAgenda } from './programme-agenda.js';
import { forumDays, type SortedProgramme } from './programme-days.js';
import { programmeTexts } from './programme.texts.js';

interface ProgrammeProps {
  locale: Locale;
  programme: SortedProgramme;
}

/** The days, and everything that belongs to none of them. */
export function programmePage({ locale, programme }: ProgrammeProps): Page {
  const t = programmeTexts.in(locale);
  const first = forumDays[0].date;
  const last = forumDays.at(-1)?.date ?? first;
  const spoken = (date: string) => dateText(date, locale, 'in-sentence');
  const lead = t('lead', { first: spoken(first), last: spoken(last) });
  return page({
    title: t('title'),
    description: lead,
    body: (
      <>
        <PageHeader title={t('title')} lead={lead} />
        <DayTabs locale={locale} current={null} />
        <Section title={t('days')}>
          <CardGrid>
            {forumDays.map((day) => (
              <DayCard locale={locale} date={day.date} programme={programme} />
            ))}
          </CardGrid>
        </Section>
        {programme.beforeAndAfter.length > 0 && (
          <Section title={t('before-and-after')} id="before-and-after">
            <DatedAgenda locale={locale} items={programme.beforeAndAfter} />
          </Section>
        )}
        {programme.toBeScheduled.length > 0 && (
          <Section title={t('to-be-scheduled')} id="to-be-scheduled">
            <p>{t('to-be-scheduled-text')}</p>
            <UndatedAgenda
              locale={locale}
              items={programme.toBeScheduled}
              label={t('day-count', { count: programme.toBeScheduled.length })}
            />
          </Section>
        )}
      </>
    ),
  });
}

export function programmeDayPage({ locale, programme, date }: ProgrammeProps & { date: string }): Page {
  const t = programmeTexts.in(locale);
  const items = programme.onDay(date);
  const continued = programme.continuedOn(date);
  const zone = zoneText(instantAt(`${date}T12:00`, edition.zone), edition.zone, locale);
  return page({
    title: dateText(date, locale),
    description: `${edition.name[locale]}: ${dayLabel(date, locale)}`,
    body: (
      <>
        <PageHeader
          kicker={dayLabel(date, locale)}
          title={dateText(date, locale)}
          lead={t('zone-note', { zone })}
          actions={<ButtonLink href={`/${locale}/calendar`}>{t('subscribe')}</ButtonLink>}
        />
        <DayTabs locale={locale} current={date} />
        {items.length > 0 && <DayAgenda locale={locale} items={items} />}
        {continued.length > 0 && (
          <Section title={t('continued')} id="continued">
            <DatedAgenda locale={locale} items={continued} />
          </Section>
        )}
        {items.length + continued.length === 0 && (
          <EmptyState title={t('empty-day-title')}>{t('empty-day-text')}</EmptyState>
        )}
      </>
    ),
  });
}

function DayTabs({ locale, current }: { locale: Locale; current: string | null }): VNode {
  const t = programmeTexts.in(locale);
  const path = `/${locale}/programme`;
  return (
    <Tabs
      label={t('days')}
      tabs={[
        { href: path, label: t('overview'), current: current === null },
        ...forumDays.map(({ date }) => ({
          href: `${path}/${date}`,
          label: weekdayText(date, locale),
          detail: dayOfMonthText(date, locale),
          current: date === current,
        })),
      ]}
    />
  );
}

function DayCard({ locale, programme, date }: ProgrammeProps & { date: string }): VNode {
  return (
    <Card title={dateText(date, locale)} href={`/${locale}/programme/${date}`} meta={dayLabel(date, locale)}>
      <p>{programmeTexts.in(locale)('day-count', { count: programme.sessionsOn(date) })}</p>
    </Card>
  );
}

function dayLabel(date: string, locale: Locale): string {
  const day = forumDays.find((each) => each.date === date);
  return day ? editionTexts.in(locale)(day.label) : programmeTexts.in(locale)('before-and-after');
}
