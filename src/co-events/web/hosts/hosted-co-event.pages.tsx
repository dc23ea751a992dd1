import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { DescriptionList } from '../../../web/components/description-list.js';
import { ActionForm } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { TwoColumn } from '../../../web/components/two-column.js';
import { emptyForm, type FormState } from '../../../web/form-errors.js';
import { dateText } from '../../../web/spoken-times.js';
import { type Page, page } from '../../../web/page.js';
import { localDate } from '../../../kernel/zoned-time.js';
import { isPublic } from '../../co-event.states.js';
import { coEventPath, titleIn } from '../../co-event-words.js';
import type { HostedRecord } from '../../hosting/hosted-co-events.queries.js';
import { hostingTexts } from '../../hosting/hosting.texts.js';
import type { ShownImage } from '../../submission/co-event-images.js';
import { Changes } from '../co-event-changes.js';
import { CoEventList } from '../co-event-list.js';
import { CoEventSummary } from '../co-event-summary.js';
import { HostDeeds } from './host-deeds.js';
import { hostedPath, StateMark } from './host-list.pages.js';
import { EmbedOffer, Statistics } from './host-statistics.js';

export interface HostedProps {
  locale: Locale;
  record: HostedRecord;
  image: ShownImage | undefined;
  /** `https://forum.example` */
  origin: string;
  now: Date;
  notice?: unknown;
  state?: FormState;
  /** Which of the forms on the page was refused. */
  refused?: 'postponement' | 'cancellation';
  problem?: string;
  status?: number;
}

const notices = [
  'applied',
  'awaits-moderator',
  'postponed',
  'cancelled',
  'reinstated',
  'copied',
  'confirmed',
] as const;

/** One co-event for its host: what waits for her, what she can do, how it is noticed, and what happened. */
export function hostedCoEventPage(props: HostedProps): Page {
  const { locale, record, now, problem, status } = props;
  const { coEvent, parent, parts } = record;
  const t = hostingTexts.in(locale);
  const { title, titleLang } = titleIn(coEvent, locale);
  const done = notices.find((each) => each === props.notice);
  return page({
    title,
    section: 'hosts',
    ...(status ? { status } : {}),
    body: (
      <>
        {done && <Notice tone="success" title={t(`notice.${done}`)} live />}
        {problem && <Notice tone="danger" title={problem} live />}
        <PageHeader
          breadcrumbs={
            <Breadcrumbs locale={locale} items={[{ label: t('title'), href: `/${locale}/hosts` }]} />
          }
          kicker={<StateMark locale={locale} state={coEvent.state} />}
          title={title}
          titleLang={titleLang}
          actions={
            isPublic(coEvent.state) && (
              <ButtonLink kind="quiet" href={coEventPath(locale, coEvent.id)}>
                {t('public-page')}
              </ButtonLink>
            )
          }
        />
        <Waiting {...props} />
        <TwoColumn
          asideLabel={t('edit')}
          aside={<HostDeeds {...props} state={props.state ?? emptyForm} />}
          asideFirst
        >
          {parent && (
            <p>
              {t('part-of')} <a href={hostedPath(locale, parent)}>{titleIn(parent, locale).title}</a>
            </p>
          )}
          <CoEventSummary locale={locale} content={record.content} image={props.image} />
          {parts.length > 0 && (
            <Section title={t('parts')}>
              <CoEventList
                locale={locale}
                coEvents={parts}
                now={now}
                hrefOf={(part) => hostedPath(locale, part)}
              />
            </Section>
          )}
          {isPublic(coEvent.state) && <Statistics locale={locale} record={record} />}
          {isPublic(coEvent.state) && <EmbedOffer {...props} />}
          <History locale={locale} record={record} />
        </TwoColumn>
      </>
    ),
  });
}

/** What the host should know before anything else. */
function Waiting({ locale, record }: HostedProps): VNode | null {
  const { coEvent, change, question, content, wanted } = record;
  const t = hostingTexts.in(locale);
  const path = hostedPath(locale, coEvent);
  return (
    <>
      {question && (
        <Notice tone="warning" title={t('question')}>
          <p dir="auto">{question}</p>
          <Actions>
            <ButtonLink kind="primary" href={`${path}/edit`}>
              {t('answer-question')}
            </ButtonLink>
          </Actions>
        </Notice>
      )}
      {coEvent.state === 'awaiting-confirmation' && (
        <Notice tone="warning" title={t('not-confirmed')}>
          <ActionForm action={`${path}/confirmation`}>
            <SubmitButton>{t('confirm')}</SubmitButton>
          </ActionForm>
        </Notice>
      )}
      {coEvent.state === 'submitted' && <Notice title={t('waiting')} />}
      {coEvent.state === 'declined' && <Notice tone="danger" title={t('is-declined')} />}
      {change && (
        <Section title={t('what-changes')}>
          <p>{t('change-text')}</p>
          <Changes
            locale={locale}
            caption={t('what-changes')}
            beforeLabel={t('now')}
            afterLabel={t('wanted')}
            before={content}
            after={wanted}
          />
        </Section>
      )}
    </>
  );
}

function History({ locale, record: { coEvent, decisions } }: Pick<HostedProps, 'locale' | 'record'>): VNode {
  const t = hostingTexts.in(locale);
  return (
    <Section title={t('history')}>
      <DescriptionList
        items={decisions.map(({ action, decidedAt, reason }) => ({
          term: dateText(localDate(decidedAt, coEvent.zone), locale),
          description: (
            <>
              {t(`did.${action}`)}
              {reason && <p dir="auto">{reason}</p>}
            </>
          ),
        }))}
      />
    </Section>
  );
}
