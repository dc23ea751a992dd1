import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { Actions, SubmitButton } from '../../../web/components/button.js';
import { DataTable } from '../../../web/components/data-table.js';
import { DescriptionList } from '../../../web/components/description-list.js';
import { ActionForm } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { type Page, page } from '../../../web/page.js';
import { clockText, dateText } from '../../../web/spoken-times.js';
import type { CoEvent } from '../../co-event.entity.js';
import { whenText } from '../../co-event-words.js';
import { localDate } from '../../../kernel/zoned-time.js';
import type { IcalSource } from '../../ical-source.entity.js';
import { importTexts } from '../imports.texts.js';
import { ProblemTable } from './problem-table.js';

export interface CalendarProps {
  locale: Locale;
  source: IcalSource;
  coEvents: readonly CoEvent[];
  notice?: 'read' | 'stopped' | 'busy' | undefined;
}

/** One calendar of a host: how it stands with it, what it has brought and what it could not. */
export function calendarPage(props: CalendarProps): Page {
  const { locale, source, notice } = props;
  const t = importTexts.in(locale);
  const home = { label: t('title'), href: `/${locale}/hosts/imports` };
  const title = new URL(source.url.replace(/^webcals?:/i, 'https:')).hostname;
  return page({
    title,
    section: 'hosts',
    body: (
      <>
        {notice && (
          <Notice tone={notice === 'read' ? 'success' : 'info'} title={t(`notice.${notice}`)} live />
        )}
        <PageHeader breadcrumbs={<Breadcrumbs locale={locale} items={[home]} />} title={title} />
        <DescriptionList
          items={[
            { term: t('url'), description: <span class="web-link">{source.url}</span> },
            { term: t('state'), description: t(`source.${source.state}`) },
            { term: t('last-read'), description: readText(source, locale) },
          ]}
        />
        <Steering {...props} />
        <FloatingQuestion {...props} />
        <ProblemTable locale={locale} problems={source.problems} />
        <Brought {...props} />
      </>
    ),
  });
}

/** On the clocks of the calendar's own place. */
export function readText({ fetchedAt, defaults: { zone } }: IcalSource, locale: Locale): string {
  if (!fetchedAt) return importTexts.in(locale)('never');
  return `${dateText(localDate(fetchedAt, zone), locale)}, ${clockText(fetchedAt, zone, locale)} (${zone})`;
}

function Steering({ locale, source }: CalendarProps): VNode {
  const t = importTexts.in(locale);
  const action = `/${locale}/hosts/imports/calendars/${source.id}`;
  const isStopped = source.state === 'stopped';
  return (
    <>
      <p>{t(isStopped ? 'stopped-text' : 'next-read')}</p>
      <Actions>
        <ActionForm action={`${action}/reading`}>
          <SubmitButton kind="secondary">{t(isStopped ? 'read-again' : 'read-now')}</SubmitButton>
        </ActionForm>
        {!isStopped && (
          <ActionForm action={`${action}/end`}>
            <SubmitButton kind="quiet">{t('stop')}</SubmitButton>
          </ActionForm>
        )}
      </Actions>
    </>
  );
}

function FloatingQuestion({ locale, source }: CalendarProps): VNode | null {
  const isOpen = source.problems.some(({ code }) => code === 'co-event-imports.floating');
  if (!isOpen || source.defaults.floating === 'place') return null;
  const t = importTexts.in(locale);
  return (
    <Notice tone="warning" title={t('floating-question')}>
      <p>{t('floating-text', { zone: source.defaults.zone })}</p>
      <ActionForm action={`/${locale}/hosts/imports/calendars/${source.id}/zone`}>
        <SubmitButton kind="secondary">{t('floating-yes')}</SubmitButton>
      </ActionForm>
    </Notice>
  );
}

function Brought({ locale, coEvents }: CalendarProps): VNode {
  const t = importTexts.in(locale);
  return (
    <Section title={t('brought')}>
      {coEvents.length === 0 ? (
        <p>{t('none-brought')}</p>
      ) : (
        <DataTable
          locale={locale}
          caption={t('brought')}
          captionHidden
          rows={coEvents}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              label: t('co-event'),
              cell: ({ id, title }) => (
                <a href={`/${locale}/hosts/co-events/${id}`} dir="auto">
                  {wordingOf(title, locale).text}
                </a>
              ),
              rowHeader: true,
            },
            { key: 'when', label: t('when'), cell: (coEvent) => whenText(coEvent, locale) },
            { key: 'state', label: t('state'), cell: ({ state }) => t(`is.${state}`) },
          ]}
        />
      )}
    </Section>
  );
}
