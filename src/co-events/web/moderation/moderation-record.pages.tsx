import type { VNode } from 'preact';
import { localeNames, type Locale } from '../../../kernel/i18n/locale.js';
import { localDate } from '../../../kernel/zoned-time.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { ButtonLink } from '../../../web/components/button.js';
import { DescriptionList } from '../../../web/components/description-list.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { TwoColumn } from '../../../web/components/two-column.js';
import { emptyForm, formFields, type FormState } from '../../../web/form-errors.js';
import { dateText } from '../../../web/spoken-times.js';
import { type Page, page } from '../../../web/page.js';
import { isPublic } from '../../co-event.states.js';
import { coEventPath, titleIn } from '../../co-event-words.js';
import { hostingTexts } from '../../hosting/hosting.texts.js';
import type { ModerationRecord } from '../../moderation/moderation-record.queries.js';
import { moderationTexts } from '../../moderation/moderation.texts.js';
import { Changes } from '../co-event-changes.js';
import { CoEventList } from '../co-event-list.js';
import { CoEventSummary } from '../co-event-summary.js';
import { StateMark } from '../hosts/host-list.pages.js';
import { Doubts } from '../submission/preview.pages.js';
import { Decide } from './moderation-decisions.js';
import { moderatedPath } from './moderation-queue.pages.js';

export interface RecordProps {
  locale: Locale;
  record: ModerationRecord;
  now: Date;
  notice?: unknown;
  state?: FormState;
  problem?: string;
  status?: number;
}

const notices = ['approved', 'returned', 'declined', 'edited'] as const;

/** A co-event with all that a moderator decides by. */
export function moderationRecordPage(props: RecordProps): Page {
  const { locale, record, problem, status, state = emptyForm } = props;
  const { coEvent } = record;
  const t = moderationTexts.in(locale);
  const { title, titleLang } = titleIn(coEvent, locale);
  const done = notices.find((each) => each === props.notice);
  const { summary } = formFields(locale, state);
  return page({
    title,
    section: 'moderation',
    ...(status ? { status } : {}),
    body: (
      <>
        {done && <Notice tone="success" title={t(`notice.${done}`)} live />}
        {problem && <Notice tone="warning" title={problem} live />}
        <PageHeader
          breadcrumbs={
            <Breadcrumbs locale={locale} items={[{ label: t('title'), href: `/${locale}/moderation` }]} />
          }
          kicker={<StateMark locale={locale} state={coEvent.state} />}
          title={title}
          titleLang={titleLang}
          actions={
            <>
              <ButtonLink href={`${moderatedPath(locale, coEvent)}/edit`}>{t('edit')}</ButtonLink>
              {isPublic(coEvent.state) && (
                <ButtonLink kind="quiet" href={coEventPath(locale, coEvent.id)}>
                  {t('public-page')}
                </ButtonLink>
              )}
            </>
          }
        />
        <ErrorSummary locale={locale} errors={summary({ questions: t('questions'), reason: t('reason') })} />
        <TwoColumn asideLabel={t('decide')} aside={<Decide {...props} state={state} />}>
          <Judged {...props} />
          <Section title={t('entry')}>
            <CoEventSummary locale={locale} content={record.content} image={record.image} />
          </Section>
          <Family {...props} />
          <Contacts locale={locale} record={record} />
          <History locale={locale} record={record} />
        </TwoColumn>
      </>
    ),
  });
}

/** What the machine finds, and what the host wants to change. */
function Judged({ locale, record, now }: RecordProps): VNode {
  const { change, content, doubts, similar } = record;
  const t = moderationTexts.in(locale);
  const wanted = change?.content ?? content;
  const links = [wanted.websiteUrl, wanted.registrationUrl].filter((url) => url !== null);
  return (
    <>
      {change && (
        <Section title={t('change')}>
          <Changes
            locale={locale}
            caption={t('field')}
            beforeLabel={t('now-public')}
            afterLabel={t('wanted')}
            before={content}
            after={wanted}
          />
        </Section>
      )}
      <Doubts locale={locale} doubts={doubts} title={t('checks')} />
      {doubts.length === 0 && <p>{t('checks-none')}</p>}
      <Section title={t('similar')}>
        {similar.length === 0 ? (
          <p>{t('similar-none')}</p>
        ) : (
          <CoEventList
            locale={locale}
            coEvents={similar}
            now={now}
            hrefOf={(each) => moderatedPath(locale, each)}
          />
        )}
      </Section>
      {links.length > 0 && (
        <Section title={t('links')}>
          <ul>
            {links.map((url) => (
              <li>
                <a class="web-link" href={url} rel="noopener noreferrer nofollow">
                  {url}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Family({ locale, record: { parent, parts }, now }: RecordProps): VNode {
  const t = moderationTexts.in(locale);
  return (
    <>
      {parent && (
        <p>
          {t('part-of')} <a href={moderatedPath(locale, parent)}>{titleIn(parent, locale).title}</a>
        </p>
      )}
      {parts.length > 0 && (
        <Section title={t('parts')}>
          <CoEventList
            locale={locale}
            coEvents={parts}
            now={now}
            hrefOf={(part) => moderatedPath(locale, part)}
          />
        </Section>
      )}
    </>
  );
}

function Contacts({ locale, record: { hosts, coEvent } }: Pick<RecordProps, 'locale' | 'record'>): VNode {
  const t = moderationTexts.in(locale);
  return (
    <Section title={t('contact')}>
      <DescriptionList
        items={[
          ...hosts.flatMap(({ host, email }) => [
            { term: t('contact-name'), description: host.name },
            { term: t('contact-email'), description: <a href={`mailto:${email}`}>{email}</a> },
            ...(host.phone ? [{ term: t('contact-phone'), description: host.phone }] : []),
            { term: t('contact-language'), description: localeNames[host.locale] },
          ]),
          { term: t('source'), description: t(`source.${coEvent.source}`) },
        ]}
      />
    </Section>
  );
}

function History({ locale, record }: Pick<RecordProps, 'locale' | 'record'>): VNode {
  const t = moderationTexts.in(locale);
  const { decisions, coEvent } = record;
  return (
    <Section title={t('history')}>
      <DescriptionList
        items={decisions.map(({ decision: { action, decidedAt, decidedBy, reason }, by }) => ({
          term: dateText(localDate(decidedAt, coEvent.zone), locale),
          description: (
            <>
              {hostingTexts.in(locale)(`did.${action}`)} ({by ?? t(decidedBy ? 'by-host' : 'by-nobody')})
              {reason && <p dir="auto">{reason}</p>}
            </>
          ),
        }))}
      />
    </Section>
  );
}
