import type { VNode } from 'preact';
import { dateFormat } from '../../kernel/i18n/date-format.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { isoWithOffset } from '../../kernel/zoned-time.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { DateTimeField } from '../../web/components/date-time-field.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Section } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextField } from '../../web/components/text-field.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { webTexts } from '../../web/web.texts.js';
import { forumTexts } from '../forum.texts.js';
import { roomTimeKinds } from '../room.rules.js';
import type { RoomTime } from '../room-time.entity.js';

interface Props {
  locale: Locale;
  path: string;
  zone: string;
  times: readonly RoomTime[];
  state: FormState;
}

/** The times of a room, and the form of one more. */
export function RoomTimes(props: Props): VNode {
  const { locale, path, zone, times, state } = props;
  const t = forumTexts.in(locale);
  const fields = formFields(locale, state);
  return (
    <Section title={t('times-title')} id="times">
      <p>{t('times-lead', { zone })}</p>
      {times.length === 0 ? (
        <p>{t('times-none')}</p>
      ) : (
        <DataTable
          locale={locale}
          caption={t('times-title')}
          captionHidden
          columns={columns(props)}
          rows={times}
          rowKey={({ id }) => id}
          dense
        />
      )}
      <ErrorSummary
        locale={locale}
        errors={fields.summary({
          startsAt: t('time-starts'),
          endsAt: t('time-ends'),
          reason: t('time-reason'),
        })}
      />
      <TimeFields locale={locale} path={path} zone={zone} state={state} />
    </Section>
  );
}

function TimeFields({ locale, path, zone, state }: Omit<Props, 'times'>): VNode {
  const t = forumTexts.in(locale);
  const fields = formFields(locale, state);
  return (
    <Form action={path} label={t('time-add')}>
      <SelectField
        {...fields.of('kind')}
        label={t('time-kind')}
        options={roomTimeKinds.map((value) => ({ value, label: t(`time.${value}`) }))}
        required
      />
      <DateTimeField
        {...fields.of('startsAt')}
        type="datetime-local"
        label={t('time-starts')}
        zone={zone}
        required
      />
      <DateTimeField
        {...fields.of('endsAt')}
        type="datetime-local"
        label={t('time-ends')}
        zone={zone}
        required
      />
      <TextField
        {...fields.of('reason')}
        label={t('time-reason')}
        optionalLabel={webTexts.in(locale)('optional')}
      />
      <Actions>
        <SubmitButton kind="secondary">{t('time-add')}</SubmitButton>
      </Actions>
    </Form>
  );
}

function columns({ locale, path, zone }: Props): Column<RoomTime>[] {
  const t = forumTexts.in(locale);
  const format = dateFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: zone,
  });
  return [
    { key: 'kind', label: t('column.time-kind'), cell: ({ kind }) => t(`time.${kind}`) },
    {
      key: 'time',
      label: t('column.time'),
      rowHeader: true,
      cell: ({ startsAt, endsAt }) => (
        <>
          <time datetime={isoWithOffset(startsAt, zone)}>{format.format(startsAt)}</time>
          {' – '}
          <time datetime={isoWithOffset(endsAt, zone)}>{format.format(endsAt)}</time>
        </>
      ),
    },
    { key: 'reason', label: t('column.reason'), cell: ({ reason }) => reason ?? '–' },
    {
      key: 'do',
      label: t('column.do'),
      cell: ({ id }) => (
        <Form action={`${path}/${id}/removal`}>
          <SubmitButton kind="quiet">{t('time-remove')}</SubmitButton>
        </Form>
      ),
    },
  ];
}
