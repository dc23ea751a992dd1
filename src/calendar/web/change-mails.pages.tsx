import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { CheckboxField } from '../../web/components/choice-fields.js';
import { ActionForm, Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import { changeMailsTexts } from '../change-mails/change-mails.texts.js';

/** On a participant's page about her calendar: whether she is told of changes by mail. */
export function ChangeMailsChoice({ locale, isWanted }: { locale: Locale; isWanted: boolean }): VNode {
  const t = changeMailsTexts.in(locale);
  return (
    <Section title={t('section')} id="change-mails">
      <Form action={`/${locale}/my/calendar/mails`}>
        <CheckboxField
          name="changeMails"
          value="yes"
          label={t('choice')}
          hint={t('choice-hint')}
          checked={isWanted}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}

/** The question behind the link of a mail, answered by a button: programs look at links before people do. */
export function stopPage({ locale, action }: { locale: Locale; action: string }): Page {
  const t = changeMailsTexts.in(locale);
  return page({
    title: t('stop-title'),
    robots: 'noindex',
    body: (
      <>
        <PageHeader title={t('stop-title')} lead={t('stop-text')} />
        <ActionForm action={action}>
          <SubmitButton>{t('stop-do')}</SubmitButton>
        </ActionForm>
      </>
    ),
  });
}

export function stoppedPage(locale: Locale): Page {
  const t = changeMailsTexts.in(locale);
  return page({
    title: t('stopped-title'),
    robots: 'noindex',
    body: <PageHeader title={t('stopped-title')} lead={t('stopped-text')} />,
  });
}
