import type { VNode } from 'preact';
import { FileField } from '../../../files/components/file-field.js';
import type { UploadRule } from '../../../files/upload-rule.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { localDate } from '../../../kernel/zoned-time.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { Form } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { TextArea } from '../../../web/components/text-area.js';
import { TextField } from '../../../web/components/text-field.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, page } from '../../../web/page.js';
import { dateText } from '../../../web/spoken-times.js';
import { webTexts } from '../../../web/web.texts.js';
import type { CoEventReport } from '../../co-event-report.entity.js';
import { titleIn } from '../../co-event-words.js';
import type { CoEvent } from '../../co-event.entity.js';
import { altOf, photoFields } from '../report.forms.js';
import { type ReportPeriod, reportDueAt } from '../report-period.rules.js';
import { reportPhotoRules, type ShownPhoto } from '../report-photos.js';
import { reportTexts } from '../reports.texts.js';

interface ReportProps {
  locale: Locale;
  coEvent: CoEvent;
  report: CoEventReport | null;
  period: ReportPeriod;
  photos: Partial<Record<string, ShownPhoto>>;
  state: FormState;
  isSent: boolean;
  status?: number;
}

/** The form of the report while it can be written, and otherwise why it cannot. */
export function hostReportPage(props: ReportProps): Page {
  const { locale, coEvent, period, isSent, status } = props;
  const t = reportTexts.in(locale);
  const { title, titleLang } = titleIn(coEvent, locale);
  const due = dateText(localDate(reportDueAt(coEvent), coEvent.zone), locale);
  const home = { label: t('back-home'), href: `/${locale}/hosts` };
  return page({
    title: `${t('title')}: ${title}`,
    section: 'hosts',
    ...(status ? { status } : {}),
    body: (
      <>
        {isSent && <Notice tone="success" title={t('notice.sent')} live />}
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={[home]} />}
          kicker={<span lang={titleLang}>{title}</span>}
          title={t('title')}
          lead={period === 'open' ? t('lead', { due }) : undefined}
        />
        {period === 'open' ? <ReportFields {...props} /> : <NotNow {...props} />}
      </>
    ),
  });
}

function NotNow({ locale, period }: ReportProps): VNode {
  const t = reportTexts.in(locale);
  if (period === 'open') throw new Error('The report can be written');
  return (
    <>
      <Notice tone="info" title={t(period === 'early' ? 'until-title' : 'closed-title')}>
        <p>{t(period)}</p>
      </Notice>
      <Actions>
        <ButtonLink href={`/${locale}/hosts`}>{t('back-home')}</ButtonLink>
      </Actions>
    </>
  );
}

function ReportFields(props: ReportProps): VNode {
  const { locale, coEvent, report, state } = props;
  const t = reportTexts.in(locale);
  const fields = formFields(locale, state);
  const optionalLabel = webTexts.in(locale)('optional');
  const numbers = (['inPerson', 'online'] as const).map((name) => (
    <TextField
      {...fields.of(name)}
      label={t(name)}
      hint={t('number-hint')}
      inputMode="numeric"
      width="short"
      optionalLabel={optionalLabel}
    />
  ));
  return (
    <>
      <ErrorSummary locale={locale} errors={fields.summary()} />
      <Form action={`/${locale}/hosts/reports/${coEvent.id}`} upload>
        <TextArea
          {...fields.of('outcomes')}
          label={t('outcomes')}
          hint={t('outcomes-hint')}
          rows={7}
          required
        />
        <TextArea {...fields.of('keyMessages')} label={t('keyMessages')} optionalLabel={optionalLabel} />
        <TextArea
          {...fields.of('recommendations')}
          label={t('recommendations')}
          hint={t('recommendations-hint')}
          optionalLabel={optionalLabel}
        />
        {numbers}
        <p>{t('photo-consent')}</p>
        {photoFields.map((field, index) => (
          <PhotoFields {...props} field={field} number={index + 1} />
        ))}
        <Actions>
          <SubmitButton>{t(report ? 'save' : 'send')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}

interface PhotoProps extends ReportProps {
  field: (typeof photoFields)[number];
  number: number;
}

function PhotoFields({ locale, state, photos, field, number }: PhotoProps): VNode | null {
  const t = reportTexts.in(locale);
  const fields = formFields(locale, state);
  const optionalLabel = webTexts.in(locale)('optional');
  const rule: UploadRule | undefined = reportPhotoRules[field];
  if (!rule) return null;
  const { value: _value, ...photo } = fields.of(field);
  return (
    <>
      <FileField
        {...photo}
        locale={locale}
        label={t('photo', { number })}
        rule={rule}
        shown={photos[field]}
        optionalLabel={optionalLabel}
      />
      <TextField
        {...fields.of(altOf[field])}
        label={t('photo-alt', { number })}
        hint={t('photo-alt-hint')}
        maxLength={300}
        optionalLabel={optionalLabel}
      />
    </>
  );
}
