import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { wordingIn } from '../../../config/edition-shape.js';
import { editionTexts } from '../../../config/edition.texts.js';
import { participantCategoryCodes } from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { instantAt } from '../../kernel/zoned-time.js';
import type { Organization } from '../../people/organization.entity.js';
import type { Track } from '../../sessions/track.entity.js';
import { ButtonLink } from '../../web/components/button.js';
import { Card, CardGrid } from '../../web/components/card.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { Hero } from '../../web/components/hero.js';
import { Prose, Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import { clockText, dateRangeText, dateText, zoneText } from '../spoken-times.js';
import { homeTexts } from './home.texts.js';
import { ItemTrack } from './item-parts.js';
import { forumDays, type SortedProgramme } from './programme-days.js';

interface HomeProps {
  locale: Locale;
  programme: SortedProgramme;
  tracks: Track[];
  organizations: Organization[];
  now: Date;
}

export function homePage(props: HomeProps): Page {
  const { locale } = props;
  const t = homeTexts.in(locale);
  const city = edition.city[locale];
  return page({
    title: edition.name[locale],
    description: t('description', { forum: edition.name[locale], city, dates: allDates(locale) }),
    body: (
      <>
        <Opening locale={locale} />
        <Section title={t('about-title')}>
          <Prose>
            <p>{t('about-1')}</p>
            <p>{t('about-2')}</p>
          </Prose>
        </Section>
        <Tracks {...props} />
        <Days {...props} />
        <Section title={t('who-title')}>
          <Prose>
            <p>{t('who-text')}</p>
          </Prose>
          <DescriptionList
            items={participantCategoryCodes.map((code) => ({
              term: categoryTexts.in(locale)(code),
              description: categoryTexts.in(locale)(`${code}.explanation`),
            }))}
          />
        </Section>
        <HowToRegister {...props} />
        <Section title={t('calendar-title')}>
          <Prose>
            <p>{t('calendar-text')}</p>
          </Prose>
          <ButtonLink href={`/${locale}/calendar`}>{t('calendar-action')}</ButtonLink>
        </Section>
        <Organizers {...props} />
      </>
    ),
  });
}

function Opening({ locale }: { locale: Locale }): VNode {
  const t = homeTexts.in(locale);
  const { start, end } = edition.forumProper;
  const place = {
    venue: wordingIn(edition.venue.name, locale),
    city: edition.city[locale],
    country: edition.country.name[locale],
  };
  const forum = dateRangeText(start.slice(0, 10), end.slice(0, 10), locale);
  return (
    <Hero
      kicker={edition.acronym}
      title={edition.name[locale]}
      lead={wordingIn(edition.theme, locale)}
      facts={[
        { term: t('when'), description: t('when-value', { dates: allDates(locale), forum }) },
        { term: t('where'), description: t('where-value', place) },
        { term: t('who'), description: t('who-value') },
        { term: t('how'), description: t('how-value') },
      ]}
      actions={
        <>
          <ButtonLink kind="primary" href={`/${locale}/register`}>
            {t('register')}
          </ButtonLink>
          <ButtonLink href={`/${locale}/programme`}>{t('programme')}</ButtonLink>
        </>
      }
    />
  );
}

function Tracks({ locale, tracks }: HomeProps): VNode {
  return (
    <Section title={homeTexts.in(locale)('tracks-title')}>
      <ul>
        {tracks.map((track) => (
          <li>
            <ItemTrack track={track} locale={locale} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Days({ locale, programme }: HomeProps): VNode {
  const t = homeTexts.in(locale);
  return (
    <Section
      title={t('days-title')}
      actions={<ButtonLink href={`/${locale}/programme`}>{t('whole-programme')}</ButtonLink>}
    >
      <CardGrid>
        {forumDays.map(({ date, label }) => (
          <Card
            title={editionTexts.in(locale)(label)}
            href={`/${locale}/programme/${date}`}
            meta={dateText(date, locale)}
          >
            <p>{t('day-count', { count: programme.sessionsOn(date) })}</p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}

function HowToRegister({ locale, now }: HomeProps): VNode {
  const t = homeTexts.in(locale);
  return (
    <Section title={t('register-title')}>
      <CardGrid>
        {(['register-1', 'register-2', 'register-3'] as const).map((step, index) => (
          <Card title={t(`${step}-title`)} meta={String(index + 1)}>
            <p>{t(step)}</p>
          </Card>
        ))}
      </CardGrid>
      <Prose>
        <p>{registrationWindow(locale, now)}</p>
      </Prose>
      <ButtonLink kind="primary" href={`/${locale}/register`}>
        {t('register')}
      </ButtonLink>
    </Section>
  );
}

function registrationWindow(locale: Locale, now: Date): string {
  const t = homeTexts.in(locale);
  const { opens, closes } = edition.registration;
  const isBefore = (local: string) => now < instantAt(local, edition.zone);
  if (isBefore(opens)) return t('registration-opens', spoken(opens, locale));
  return t(isBefore(closes) ? 'registration-open' : 'registration-closed', spoken(closes, locale));
}

function spoken(local: string, locale: Locale): { date: string; time: string; zone: string } {
  const instant = instantAt(local, edition.zone);
  return {
    date: dateText(local.slice(0, 10), locale),
    time: clockText(instant, edition.zone, locale),
    zone: zoneText(instant, edition.zone, locale),
  };
}

function Organizers({ locale, organizations }: HomeProps): VNode {
  const names = new Map(organizations.map(({ id, name }) => [id, name]));
  return (
    <Section title={homeTexts.in(locale)('organizers-title')}>
      <DescriptionList
        items={edition.organizers.map(({ organization, role }) => ({
          term: editionTexts.in(locale)(role),
          description: <span lang="en">{names.get(organization) ?? organization}</span>,
        }))}
      />
    </Section>
  );
}

const allDates = (locale: Locale): string =>
  dateRangeText(forumDays[0].date, forumDays.at(-1)?.date ?? forumDays[0].date, locale);
