import type { Locale } from '../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { TextArea } from '../../web/components/text-area.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import type { ProgrammeItem } from '../programme-item.js';
import { titleIn } from './item-parts.js';
import { organizerSessionsTexts } from './organizer-sessions.texts.js';
import { PublishingButtons, PublishingHint } from './publishing-parts.js';

interface CancellationProps {
  locale: Locale;
  item: ProgrammeItem;
  /** How many participants have it in their programme. */
  count: number;
  state: FormState;
}

export function cancellationPage({ locale, item, count, state }: CancellationProps): Page {
  const t = organizerSessionsTexts.in(locale);
  const fields = formFields(locale, state);
  const title = t('cancellation-title', { title: titleIn(locale, item).title });
  const path = `/${locale}/organizer/sessions`;
  return page({
    title,
    section: 'organizer',
    status: state === emptyForm ? 200 : 422,
    body: (
      <>
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={[{ label: t('title'), href: path }]} />}
          title={title}
          lead={t('cancellation-lead', { count })}
        />
        <ErrorSummary locale={locale} errors={fields.summary()} />
        <Form action={`${path}/${item.id}/cancellation`}>
          <TextArea
            {...fields.of('reason')}
            label={t('reason')}
            hint={t('reason-hint')}
            maxLength={500}
            required
          />
          <PublishingHint locale={locale} />
          <Actions>
            <PublishingButtons locale={locale} deed="cancel" />
            <ButtonLink href={`${path}/${item.id}/edit`}>{t('cancellation-keep')}</ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}
