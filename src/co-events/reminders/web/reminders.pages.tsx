import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { CheckboxField } from '../../../web/components/choice-fields.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { ActionForm, Form } from '../../../web/components/form.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { EmailField } from '../../../web/components/text-field.js';
import { emptyForm, formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, page } from '../../../web/page.js';
import { coEventPath, placeText, titleIn, whenText } from '../../co-event-words.js';
import type { CoEvent } from '../../co-event.entity.js';
import { reminderTexts } from '../reminders.texts.js';

interface AboutProps {
  locale: Locale;
  coEvent: CoEvent;
}

export function askPage(props: AboutProps & { state?: FormState; status?: number }): Page {
  const { locale, coEvent, state = emptyForm, status } = props;
  const t = reminderTexts.in(locale);
  const fields = formFields(locale, state);
  return page({
    title: `${t('title')}: ${titleIn(coEvent, locale).title}`,
    robots: 'noindex',
    ...(status ? { status } : {}),
    body: (
      <>
        <Header {...props} title={t('title')} lead={t('lead')} />
        <ErrorSummary locale={locale} errors={fields.summary({ email: t('email') })} />
        <Form action={`${coEventPath(locale, coEvent.id)}/reminder`}>
          <EmailField {...fields.of('email')} label={t('email')} hint={t('email-hint')} required />
          <CheckboxField
            name="invitation"
            label={t('invitation')}
            checked={state.typed['invitation'] === 'yes'}
          />
          <div class="visually-hidden" aria-hidden="true">
            <input type="text" name="homepage" tabIndex={-1} autocomplete="off" aria-label="homepage" />
          </div>
          <Actions>
            <SubmitButton>{t('ask')}</SubmitButton>
          </Actions>
        </Form>
      </>
    ),
  });
}

export function lookPage({ email, ...props }: AboutProps & { email: string }): Page {
  const t = reminderTexts.in(props.locale);
  return answerPage(props, t('look-title'), t('look-text', { email }));
}

interface QuestionProps extends AboutProps {
  does: 'confirm' | 'stop';
}

/** The question behind a link of a mail, answered by a button. */
export function questionPage({ action, ...props }: QuestionProps & { action: string }): Page {
  const { locale, does } = props;
  const t = reminderTexts.in(locale);
  return page({
    title: t(`${does}-title`),
    robots: 'noindex',
    body: (
      <>
        <Header {...props} title={t(`${does}-title`)} lead={does === 'confirm' ? t('confirm-text') : ''} />
        <ActionForm action={action}>
          <SubmitButton>{t(`${does}-do`)}</SubmitButton>
        </ActionForm>
      </>
    ),
  });
}

export function answeredPage({ does, ...props }: QuestionProps): Page {
  const t = reminderTexts.in(props.locale);
  return does === 'confirm'
    ? answerPage(props, t('confirmed-title'), t('confirmed-text'))
    : answerPage(props, t('stopped-title'), '');
}

function answerPage(props: AboutProps, title: string, lead: string): Page {
  const { locale, coEvent } = props;
  return page({
    title,
    robots: 'noindex',
    body: (
      <>
        <Header {...props} title={title} lead={lead} />
        <Actions>
          <ButtonLink href={coEventPath(locale, coEvent.id)}>
            {reminderTexts.in(locale)('to-co-event')}
          </ButtonLink>
        </Actions>
      </>
    ),
  });
}

function Header({ locale, coEvent, title, lead }: AboutProps & { title: string; lead: string }): VNode {
  const name = titleIn(coEvent, locale);
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            locale={locale}
            items={[{ label: name.title, href: coEventPath(locale, coEvent.id) }]}
          />
        }
        kicker={<span lang={name.titleLang}>{name.title}</span>}
        title={title}
        lead={lead}
      />
      <p>
        {whenText(coEvent, locale)}
        <br />
        {placeText(coEvent, locale)}
      </p>
    </>
  );
}
