import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import type { Session } from '../../../sessions/session.entity.js';
import { ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { ActionForm } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, page } from '../../../web/page.js';
import { SessionHeader, type SessionPart } from '../../session-header.js';
import { partsTexts } from './parts.texts.js';

interface PartPageProps {
  locale: Locale;
  session: Session;
  part: SessionPart;
  title: string;
  lead: string;
  /** Of the form on the page. */
  state: FormState;
  /** Of its fields, in their order. */
  labels: Record<string, string>;
  /** What was just done. */
  done: string | undefined;
  children: ComponentChildren;
}

/** An organizer's page of what belongs to a session: what there is, and a form for more of it. */
export function partPage(props: PartPageProps): Page {
  const { locale, session, part, title, lead, state, labels, done, children } = props;
  return page({
    title: `${title}: ${wordingOf(session.title, locale).text}`,
    section: 'organizer',
    status: Object.keys(state.errors).length > 0 ? 422 : 200,
    body: (
      <>
        <SessionHeader locale={locale} session={session} current={part} lead={lead} />
        {done && <Notice tone="success" title={done} live />}
        <ErrorSummary locale={locale} errors={formFields(locale, state).summary(labels)} />
        {children}
      </>
    ),
  });
}

interface EntryActionsProps {
  locale: Locale;
  /** Of the entry. */
  path: string;
  title: string;
}

/** What is done to one of several: each button says to which. */
export function EntryActions({ locale, path, title }: EntryActionsProps): VNode {
  const t = partsTexts.in(locale);
  return (
    <>
      <ButtonLink small href={`${path}/edit`}>
        {t('edit')} <span class="visually-hidden">{t('edit-of', { title })}</span>
      </ButtonLink>
      <ActionForm action={`${path}/removal`}>
        <SubmitButton kind="quiet" small>
          {t('remove')} <span class="visually-hidden">{t('remove-of', { title })}</span>
        </SubmitButton>
      </ActionForm>
    </>
  );
}
