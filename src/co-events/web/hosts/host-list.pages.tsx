import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { localDate } from '../../../kernel/zoned-time.js';
import { AgendaItem, AgendaList } from '../../../web/components/agenda.js';
import { Badge, type BadgeTone } from '../../../web/components/badge.js';
import { Actions, ButtonLink } from '../../../web/components/button.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { dateText } from '../../../web/spoken-times.js';
import { type Page, page } from '../../../web/page.js';
import type { CoEvent } from '../../co-event.entity.js';
import type { CoEventState } from '../../co-event.states.js';
import { titleIn, townText } from '../../co-event-words.js';
import type { HostedCoEvent } from '../../hosting/hosted-co-events.queries.js';
import { hostingTexts } from '../../hosting/hosting.texts.js';
import type { CoEventDraft } from '../../submission/co-event-draft.entity.js';
import { typedTitle } from '../../submission/form-content.js';
import { When } from '../co-event-list.js';

export const stateTones: Record<CoEventState, BadgeTone> = {
  draft: 'neutral',
  'awaiting-confirmation': 'warning',
  submitted: 'info',
  returned: 'warning',
  approved: 'success',
  declined: 'danger',
  postponed: 'warning',
  cancelled: 'danger',
};

const notices = ['sent', 'discarded', 'removed'] as const;

interface ListProps {
  locale: Locale;
  hosted: readonly HostedCoEvent[];
  drafts: readonly CoEventDraft[];
  zone: string;
  now: Date;
  notice: unknown;
}

/** All that a host has entered: first what waits for her. */
export function hostListPage(props: ListProps): Page {
  const { locale, hosted, drafts } = props;
  const t = hostingTexts.in(locale);
  const done = notices.find((each) => each === props.notice);
  const asked = hosted.filter(needsHost);
  const others = hosted.filter((each) => !needsHost(each));
  return page({
    title: t('title'),
    section: 'hosts',
    body: (
      <>
        {done && <Notice tone="success" title={t(`notice.${done}`)} live />}
        <PageHeader
          title={t('title')}
          lead={t('lead')}
          actions={
            <>
              <ButtonLink kind="primary" href={`/${locale}/hosts/co-events/new`}>
                {t('new')}
              </ButtonLink>
              <ButtonLink href={`/${locale}/hosts/imports`}>{t('import')}</ButtonLink>
            </>
          }
        />
        {hosted.length + drafts.length === 0 && <EmptyState title={t('empty')}>{t('empty-text')}</EmptyState>}
        <Listed title={t('needs-you')} of={asked} {...props} />
        <Drafts {...props} />
        <Listed title={t('list')} of={others} {...props} />
      </>
    ),
  });
}

const needsHost = ({ coEvent, question }: HostedCoEvent): boolean =>
  question !== null || coEvent.state === 'awaiting-confirmation' || coEvent.state === 'draft';

function Listed({ title, of, locale, now }: ListProps & { title: string; of: readonly HostedCoEvent[] }) {
  if (of.length === 0) return null;
  return (
    <Section title={title}>
      <AgendaList>
        {of.map((each) => (
          <HostedItem locale={locale} hosted={each} now={now} />
        ))}
      </AgendaList>
    </Section>
  );
}

function HostedItem({ locale, hosted, now }: { locale: Locale; hosted: HostedCoEvent; now: Date }): VNode {
  const { coEvent, change, question } = hosted;
  const t = hostingTexts.in(locale);
  const isOver = coEvent.state === 'approved' && coEvent.overAt <= now;
  return (
    <AgendaItem
      {...titleIn(coEvent, locale)}
      href={hostedPath(locale, coEvent)}
      time={<When locale={locale} coEvent={coEvent} />}
      room={townText(coEvent, locale)}
      badges={
        <>
          <StateMark locale={locale} state={coEvent.state} />
          {change && (
            <Badge tone={change.state === 'returned' ? 'warning' : 'info'}>
              {t(change.state === 'returned' ? 'change-returned' : 'change-waits')}
            </Badge>
          )}
        </>
      }
    >
      {question && <p dir="auto">{question}</p>}
      {isOver && <a href={`/${locale}/hosts/reports/${coEvent.id}`}>{t('report')}</a>}
    </AgendaItem>
  );
}

export const StateMark = ({ locale, state }: { locale: Locale; state: CoEventState }): VNode => (
  <Badge tone={stateTones[state]}>{hostingTexts.in(locale)(`state.${state}`)}</Badge>
);

export const hostedPath = (locale: Locale, { id }: Pick<CoEvent, 'id'>): string =>
  `/${locale}/hosts/co-events/${id}`;

function Drafts({ locale, drafts, zone }: ListProps): VNode | null {
  if (drafts.length === 0) return null;
  const t = hostingTexts.in(locale);
  return (
    <Section title={t('drafts')}>
      <AgendaList>
        {drafts.map((draft) => (
          <AgendaItem
            title={typedTitle(draft.typed, locale) || t('draft-untitled')}
            time={t('draft-saved-on', { date: dateText(localDate(draft.updatedAt, zone), locale) })}
          >
            <Actions>
              <ButtonLink small href={`/${locale}/hosts/drafts/${draft.id}`}>
                {t('draft-continue')}
              </ButtonLink>
            </Actions>
          </AgendaItem>
        ))}
      </AgendaList>
    </Section>
  );
}
