import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { AgendaItem, AgendaList } from '../../../web/components/agenda.js';
import { ActionForm } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { type Page, type PageContent, page } from '../../../web/page.js';
import type { CoEventContent } from '../../co-event-content.js';
import type { Doubt } from '../../co-event-checks.rules.js';
import { coEventCheckTexts } from '../../co-event-checks.texts.js';
import type { CoEvent } from '../../co-event.entity.js';
import { titleIn, townText } from '../../co-event-words.js';
import type { ShownImage } from '../../submission/co-event-images.js';
import { coEventFormTexts } from '../../submission/co-event-form.texts.js';
import { CoEventList, When } from '../co-event-list.js';
import { CoEventSummary, rowOf } from '../co-event-summary.js';

/** Named where it is about one of several. */
export type NamedDoubt = Doubt & { about?: string };

export interface PreviewProps {
  locale: Locale;
  section: NonNullable<PageContent['section']>;
  /** Address of the draft, with language. */
  base: string;
  content: CoEventContent;
  parts: readonly CoEventContent[];
  image: ShownImage | undefined;
  doubts: readonly NamedDoubt[];
  /** Public ones that could be the same. */
  similar: readonly CoEvent[];
  now: Date;
  /** What will be sent to whom; nothing for a host who is signed in. */
  email?: string | undefined;
  /** A part of a series that was sent before has no parts of its own. */
  canHaveParts: boolean;
  idempotencyKey: string;
  problem?: string | undefined;
}

/** The entry as it will be listed, with what is worth a second look, before it is sent. */
export function previewPage(props: PreviewProps): Page {
  const { locale, section, base, content, parts, similar, now } = props;
  const t = coEventFormTexts.in(locale);
  const { title } = titleIn(content, locale);
  return page({
    title: t('preview-title'),
    section,
    robots: 'noindex',
    status: props.problem ? 409 : 200,
    body: (
      <>
        {props.problem && <Notice tone="danger" title={props.problem} live />}
        <PageHeader title={t('preview-title')} lead={t('preview-lead')} />
        <Doubts locale={locale} doubts={props.doubts} title={t('checks-title')} />
        {similar.length > 0 && (
          <Notice tone="warning" title={t('similar-title')}>
            <p>{t('similar-text')}</p>
            <CoEventList locale={locale} coEvents={similar} now={now} />
          </Notice>
        )}
        <Section title={title} actions={<ButtonLink href={base}>{t('change-entry')}</ButtonLink>}>
          <CoEventSummary locale={locale} content={content} image={props.image} />
        </Section>
        {props.canHaveParts && <Parts {...props} />}
        <Send {...props} count={1 + parts.length} />
      </>
    ),
  });
}

export function Doubts({
  locale,
  doubts,
  title,
}: Pick<PreviewProps, 'locale' | 'doubts'> & { title: string }) {
  if (doubts.length === 0) return null;
  return (
    <Notice tone="warning" title={title}>
      <ul>
        {doubts.map(({ about, code, values }) => (
          <li>
            {about && <strong>{about} </strong>}
            {coEventCheckTexts.in(locale)(code, values)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Parts({ locale, base, parts }: PreviewProps): VNode {
  const t = coEventFormTexts.in(locale);
  return (
    <Section
      title={t('preview-parts')}
      actions={<ButtonLink href={`${base}/parts/${String(parts.length + 1)}`}>{t('add-part')}</ButtonLink>}
    >
      <p>{t('preview-parts-hint')}</p>
      {parts.length > 0 && (
        <AgendaList>
          {parts.map((part, index) => (
            <Part locale={locale} part={part} href={`${base}/parts/${String(index + 1)}`} />
          ))}
        </AgendaList>
      )}
    </Section>
  );
}

function Part({ locale, part, href }: { locale: Locale; part: CoEventContent; href: string }): VNode {
  const t = coEventFormTexts.in(locale);
  const coEvent = rowOf(part);
  return (
    <AgendaItem
      {...titleIn(coEvent, locale)}
      time={<When locale={locale} coEvent={coEvent} />}
      room={townText(coEvent, locale)}
    >
      <Actions>
        <ButtonLink small href={href}>
          {t('change-part')}
        </ButtonLink>
        <ActionForm action={`${href}/removal`}>
          <SubmitButton kind="quiet" small>
            {t('remove-part')}
          </SubmitButton>
        </ActionForm>
      </Actions>
    </AgendaItem>
  );
}

function Send(props: PreviewProps & { count: number }): VNode {
  const { locale, base, count, email } = props;
  const t = coEventFormTexts.in(locale);
  return (
    <div class="section">
      {email && <p>{t('send-hint', { email })}</p>}
      <Actions>
        <ActionForm action={`${base}/submission`} hidden={{ idempotencyKey: props.idempotencyKey }}>
          <SubmitButton>{count === 1 ? t('send') : t('send-all', { count })}</SubmitButton>
        </ActionForm>
        <ActionForm action={`${base}/removal`}>
          <SubmitButton kind="quiet">{t('discard')}</SubmitButton>
        </ActionForm>
      </Actions>
    </div>
  );
}

interface SaidProps {
  locale: Locale;
  title: string;
  lead: string;
  status?: number;
  children?: ComponentChildren;
}

/** A page that says one thing, and where to go from there. */
export const saidPage = ({ locale, title, lead, status = 200, children }: SaidProps): Page =>
  page({
    title,
    status,
    robots: 'noindex',
    body: (
      <>
        <PageHeader title={title} lead={lead} />
        <Actions>
          {children}
          <ButtonLink href={`/${locale}/co-events`} kind={children ? 'quiet' : 'secondary'}>
            {coEventFormTexts.in(locale)('sent-list')}
          </ButtonLink>
        </Actions>
      </>
    ),
  });
