import type { VNode } from 'preact';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import { type Locale, localeNames } from '../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { DataTable } from '../../web/components/data-table.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { TextArea } from '../../web/components/text-area.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import type { ListProblem } from '../focal-points/pasted-focal-points.js';
import { focalPointListTexts } from '../focal-points/focal-point-list.texts.js';
import { manageDelegationsTexts } from '../manage-delegations.texts.js';

interface FocalPointListProps {
  locale: Locale;
  state?: FormState;
  problems?: readonly ListProblem[];
}

/** Many focal points at once, from a list that is pasted. */
export function focalPointListPage({ locale, state = emptyForm, problems = [] }: FocalPointListProps): Page {
  const t = focalPointListTexts.in(locale);
  const manage = manageDelegationsTexts.in(locale);
  const fields = formFields(locale, state);
  const back = `/${locale}/organizer/delegations`;
  return page({
    title: t('title'),
    status: state === emptyForm ? 200 : 422,
    section: 'organizer',
    body: (
      <>
        <PageHeader
          title={t('title')}
          lead={t('lead')}
          breadcrumbs={
            <Breadcrumbs
              locale={locale}
              items={[{ label: manage('title'), href: back }, { label: t('title') }]}
            />
          }
        />
        <ErrorSummary locale={locale} errors={fields.summary()} />
        <Form action={`/${locale}/organizer/focal-points`}>
          <TextArea
            {...fields.of('pasted')}
            label={t('pasted')}
            hint={t('hint', { languages: Object.values(localeNames).join(', ') })}
            rows={12}
            required
          />
          <Actions>
            <SubmitButton>{t('name')}</SubmitButton>
            <ButtonLink kind="quiet" href={back}>
              {manage('back')}
            </ButtonLink>
          </Actions>
        </Form>
        <Problems locale={locale} problems={problems} />
      </>
    ),
  });
}

function Problems({ locale, problems }: { locale: Locale; problems: readonly ListProblem[] }): VNode | null {
  const t = focalPointListTexts.in(locale);
  if (problems.length === 0) return null;
  return (
    <Section title={t('problems')} id="problems">
      <DataTable
        locale={locale}
        caption={t('problems')}
        captionHidden
        columns={[
          { key: 'line', label: t('line'), rowHeader: true, numeric: true, cell: ({ line }) => line },
          { key: 'written', label: t('written'), cell: ({ written }) => written },
          {
            key: 'problem',
            label: t('problem'),
            cell: ({ code, values }) => textOfCode(locale, code, values),
          },
        ]}
        rows={problems}
        rowKey={({ line, code }) => `${String(line)} ${code}`}
        dense
      />
    </Section>
  );
}
