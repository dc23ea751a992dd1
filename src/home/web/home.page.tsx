import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { instantAt, localDate } from '../../kernel/zoned-time.js';
import { manageRegistrationsTexts } from '../../registration/manage-registrations.texts.js';
import { type RegistrationState, registrationStates } from '../../registration/registration.states.js';
import { ButtonLink } from '../../web/components/button.js';
import { Figures } from '../../web/components/figures.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { deadlineIn, moment } from '../../web/moment.js';
import { type Page, page } from '../../web/page.js';
import { homeTexts } from '../home.texts.js';
import { askedOfOthers, type OpenWork, ownTasks, type TaskName, taskPaths } from '../open-work.js';

interface HomeProps {
  locale: Locale;
  now: Date;
  work: Record<TaskName, OpenWork>;
  lately: { registered: number; withdrawn: number };
  counts: { state: RegistrationState; count: number }[];
}

/** What is to be done, what others have been asked, and where all registrations stand. */
export function homePage({ locale, now, work, lately, counts }: HomeProps): Page {
  const t = homeTexts.in(locale);
  const closes = deadlineIn(locale, instantAt(edition.registration.closes, edition.zone));
  const path = `/${locale}/organizer`;
  return page({
    title: t('title'),
    section: 'organizer',
    body: (
      <>
        <PageHeader title={t('title')} lead={t('lead', { days: daysLeft(now), closes })} />
        <p>{t('lately', lately)}</p>
        <Section title={t('own')}>
          <Tasks locale={locale} names={ownTasks} work={work} empty={t('own-empty')} />
        </Section>
        <Section title={t('others')}>
          <Tasks locale={locale} names={askedOfOthers} work={work} empty={t('others-empty')} />
        </Section>
        <Section
          title={t('states')}
          actions={
            <>
              <ButtonLink href={`${path}/registrations`}>{t('registrations')}</ButtonLink>
              <ButtonLink href={`${path}/statistics`}>{t('statistics')}</ButtonLink>
            </>
          }
        >
          <States locale={locale} counts={counts} />
          <p>{t('states-note')}</p>
        </Section>
      </>
    ),
  });
}

const dayInMs = 24 * 60 * 60_000;

/** Days by the calendar of the venue. */
function daysLeft(now: Date): number {
  const today = Date.parse(localDate(now, edition.zone));
  return Math.max(0, (Date.parse(edition.forumProper.start.slice(0, 10)) - today) / dayInMs);
}

interface TasksProps {
  locale: Locale;
  names: readonly TaskName[];
  work: HomeProps['work'];
  empty: string;
}

/** One line each; what there is nothing of is left out. */
function Tasks({ locale, names, work, empty }: TasksProps): VNode {
  const t = homeTexts.in(locale);
  const number = new Intl.NumberFormat(locale);
  const open = names.filter((name) => work[name].count > 0);
  if (open.length === 0) return <p>{empty}</p>;
  return (
    <ul class="tasks">
      {open.map((name) => {
        const { count, since, until } = work[name];
        return (
          <li>
            <span class="task-count">{number.format(count)}</span>
            <div>
              <a href={`/${locale}${taskPaths[name]}`}>{t(`task.${name}`, { count })}</a>
              {since && <p class="task-moment">{t('since', { moment: moment(locale).format(since) })}</p>}
              {until && <p class="task-moment">{t('until-lapse', { moment: deadlineIn(locale, until) })}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function States({ locale, counts }: Pick<HomeProps, 'locale' | 'counts'>): VNode {
  const t = manageRegistrationsTexts.in(locale);
  const number = new Intl.NumberFormat(locale);
  const inState = (state: RegistrationState) =>
    counts.reduce((sum, each) => (each.state === state ? sum + each.count : sum), 0);
  return (
    <Figures
      items={registrationStates.map((state) => ({
        label: t(`home-${state}`),
        value: number.format(inState(state)),
        href: `/${locale}/organizer/registrations?state=${state}`,
      }))}
    />
  );
}
