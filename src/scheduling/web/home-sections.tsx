import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { editionTexts } from '../../../config/edition.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { instantAt } from '../../kernel/zoned-time.js';
import type { Organization } from '../../people/organization.entity.js';
import type { Track } from '../../sessions/track.entity.js';
import { ButtonLink } from '../../web/components/button.js';
import { Card, CardGrid } from '../../web/components/card.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { Prose, Section } from '../../web/components/section.js';
import { clockText, dateText, zoneText } from '../../web/spoken-times.js';
import { byTime } from '../programme-item.js';
import type { NowAndNext } from '../programme/now-and-next.js';
import { homeTexts } from './home.texts.js';
import { ItemTrack } from './item-parts.js';
import { programmePaths } from './programme/programme-links.js';
import { firstInstant, Zones } from './programme/programme-parts.pages.js';
import { QuickSearch } from './programme/programme-search-form.js';
import { DayAgenda } from './programme-agenda.js';
import { forumDays, type SortedProgramme } from './programme-days.js';
import type { ProgrammeReader } from './programme-reader.js';
import { ForReader } from './star.js';

export interface HomeProps {
  locale: Locale;
  programme: SortedProgramme;
  /** Of the state of the programme. */
  mark: string;
  current: NowAndNext;
  tracks: readonly Track[];
  organizations: readonly Organization[];
  now: Date;
  reader: ProgrammeReader;
}

export function Tracks({ locale, tracks }: HomeProps): VNode {
  return (
    <Section title={homeTexts.in(locale)('tracks-title')}>
      <ul>
        {tracks.map((track) => (
          <li>
            <a href={`/${locale}${programmePaths.part('tracks', track.id)}`}>
              <ItemTrack track={track} locale={locale} />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What goes on at this moment; nothing at all on days without a programme. */
export function Current({ locale, reader, current: { places } }: HomeProps): VNode | null {
  const t = homeTexts.in(locale);
  const running = places.flatMap(({ now }) => now);
  const next = places.flatMap((place) => place.next).sort(byTime);
  const shown = (running.length > 0 ? running : next).slice(0, mostCurrent);
  if (shown.length === 0) return null;
  return (
    <Section
      title={t(running.length > 0 ? 'now-title' : 'next-title')}
      actions={<ButtonLink href={`/${locale}${programmePaths.now}`}>{t('now-action')}</ButtonLink>}
    >
      <ForReader locale={locale} reader={reader}>
        <Zones locale={locale} at={firstInstant(shown)} reader={reader} />
        <DayAgenda locale={locale} items={shown} level={3} reader={reader} />
      </ForReader>
    </Section>
  );
}

const mostCurrent = 4;

export function Days({ locale, programme }: HomeProps): VNode {
  const t = homeTexts.in(locale);
  return (
    <Section
      title={t('days-title')}
      actions={<ButtonLink href={`/${locale}/programme`}>{t('whole-programme')}</ButtonLink>}
    >
      <QuickSearch locale={locale} />
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

export function HowToRegister({ locale, now }: HomeProps): VNode {
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
    date: dateText(local.slice(0, 10), locale, 'in-sentence'),
    time: clockText(instant, edition.zone, locale),
    zone: zoneText(instant, edition.zone, locale),
  };
}

export function Organizers({ locale, organizations }: HomeProps): VNode {
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
