import type { VNode } from 'preact';
import { edition } from '../../../../config/edition.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Actions, SubmitButton } from '../../../web/components/button.js';
import { DateTimeField } from '../../../web/components/date-time-field.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { Form } from '../../../web/components/form.js';
import { Section } from '../../../web/components/section.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import { dateText, timeText } from '../../../web/spoken-times.js';
import { localDate } from '../../../kernel/zoned-time.js';
import type { InterpreterTime } from '../interpreter-time.entity.js';
import { interpretersTexts } from '../interpreters.texts.js';

interface Props {
  locale: Locale;
  path: string;
  times: readonly InterpreterTime[];
  state: FormState;
}

/** When a team is there, and the form of one more time. */
export function TeamTimes({ locale, path, times, state }: Props): VNode {
  const t = interpretersTexts.in(locale);
  const fields = formFields(locale, state);
  const { zone } = edition;
  const field = (name: 'startsAt' | 'endsAt', label: string) => (
    <DateTimeField {...fields.of(name)} type="datetime-local" label={label} zone={zone} required />
  );
  return (
    <Section title={t('times-title')} id="times">
      <p>{t('times-lead', { zone })}</p>
      {times.length === 0 && <p>{t('times-none')}</p>}
      {times.map((time) => (
        <Form action={`${path}/${time.id}/removal`}>
          {timeOf(time, locale)} <SubmitButton kind="quiet">{t('time-remove')}</SubmitButton>
        </Form>
      ))}
      <ErrorSummary
        locale={locale}
        errors={fields.summary({ startsAt: t('time-starts'), endsAt: t('time-ends') })}
      />
      <Form action={path} label={t('time-add')}>
        {field('startsAt', t('time-starts'))}
        {field('endsAt', t('time-ends'))}
        <Actions>
          <SubmitButton kind="secondary">{t('time-add')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}

/** Within a day by its hours, else from one day to another. */
function timeOf({ startsAt, endsAt }: InterpreterTime, locale: Locale): string {
  const [first, last] = [startsAt, endsAt].map((instant) => localDate(instant, edition.zone));
  const of = (instant: Date, end: Date | null = null) => timeText(instant, end, edition.zone, locale);
  if (first === undefined || last === undefined) return '';
  if (first === last) return `${dateText(first, locale)}, ${of(startsAt, endsAt)}`;
  return `${dateText(first, locale)}, ${of(startsAt)} – ${dateText(last, locale)}, ${of(endsAt)}`;
}
