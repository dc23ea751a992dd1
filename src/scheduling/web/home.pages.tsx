import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { wordingIn } from '../../../config/edition-shape.js';
import { participantCategoryCodes } from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { instantAt } from '../../kernel/zoned-time.js';
import { Actions, ButtonLink } from '../../web/components/button.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { Hero } from '../../web/components/hero.js';
import { Prose, Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import { dateRangeText } from '../../web/spoken-times.js';
import { Current, Days, type HomeProps, HowToRegister, Organizers, Tracks } from './home-sections.js';
import { homeTexts } from './home.texts.js';
import { sharedAs } from './programme/shared-as.js';
import { forumDays } from './programme-days.js';

export function homePage(props: HomeProps): Page {
  const { locale } = props;
  const t = homeTexts.in(locale);
  const city = edition.city[locale];
  return page({
    title: edition.name[locale],
    description: t('description', { forum: edition.name[locale], city, dates: allDates(locale) }),
    canonical: '/',
    sharedAs: stateOf(props),
    body: (
      <>
        <Opening locale={locale} />
        <Current {...props} />
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
        <Section title={t('co-events-title')}>
          <Prose>
            <p>{t('co-events-text')}</p>
          </Prose>
          <Actions>
            <ButtonLink href={`/${locale}/co-events`}>{t('co-events-action')}</ButtonLink>
            <ButtonLink kind="quiet" href={`/${locale}/co-events/new`}>
              {t('co-events-new')}
            </ButtonLink>
          </Actions>
        </Section>
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
      lead={<span lang={locale in edition.theme ? undefined : 'en'}>{wordingIn(edition.theme, locale)}</span>}
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

/** What is open, what goes on and what is named; all else of the page never changes. */
function stateOf({ mark, current, organizations, now, reader }: HomeProps): string | undefined {
  const shared = sharedAs(mark, reader);
  if (shared === undefined) return undefined;
  return JSON.stringify([
    ...['home', shared],
    current.places.map((place) => [...place.now, ...place.next].map(({ id }) => id)),
    organizations.map(({ id, name }) => [id, name]),
    [edition.registration.opens, edition.registration.closes].map(
      (local) => now < instantAt(local, edition.zone),
    ),
  ]);
}

const allDates = (locale: Locale): string =>
  dateRangeText(forumDays[0].date, forumDays.at(-1)?.date ?? forumDays[0].date, locale);
