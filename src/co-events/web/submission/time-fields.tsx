import type { VNode } from 'preact';
import { coEventRules } from '../../../../config/co-events.js';
import { Button } from '../../../web/components/button.js';
import { CheckboxField, Fieldset, RadioGroup } from '../../../web/components/choice-fields.js';
import { DateTimeField } from '../../../web/components/date-time-field.js';
import { TextField } from '../../../web/components/text-field.js';
import { webTexts } from '../../../web/web.texts.js';
import { timings } from '../../submission/co-event.forms.js';
import { coEventFormTexts } from '../../submission/co-event-form.texts.js';
import type { FieldsProps } from './co-event-fields.js';
import { columnOf, rowsOf } from './form-rows.js';

/** On the clocks of the place, whose zone stands beside each hour. */
export function TimeFields(props: FieldsProps): VNode {
  const { locale, fields, state } = props;
  const t = coEventFormTexts.in(locale);
  const optionalLabel = webTexts.in(locale)('optional');
  const { from: min, to: max } = coEventRules.window;
  const zone = typeof state.typed['zone'] === 'string' ? state.typed['zone'] : '';
  return (
    <Fieldset legend={t('section-time')} id="section-time">
      <RadioGroup
        {...fields.of('timing')}
        value={fields.of('timing').value ?? 'hours'}
        label={t('timing')}
        choices={timings.map((value) => ({ value, label: t(`timing-${value}`) }))}
        inline
      />
      <div class="field-row">
        <DateTimeField
          {...fields.of('startsOn')}
          type="date"
          label={t('starts-on')}
          min={min}
          max={max}
          required
        />
        <DateTimeField {...fields.of('startTime')} type="time" label={t('start-time')} zone={zone} />
      </div>
      <div class="field-row">
        <DateTimeField
          {...fields.of('endsOn')}
          type="date"
          label={t('ends-on')}
          hint={t('ends-on-hint')}
          optionalLabel={optionalLabel}
          min={min}
          max={max}
        />
        <DateTimeField {...fields.of('endTime')} type="time" label={t('end-time')} zone={zone} />
      </div>
      <CheckboxField
        name="endUnknown"
        label={t('end-unknown')}
        checked={state.typed['endUnknown'] === 'yes'}
      />
      <details class="disclosure" open={columnOf(state.typed, 'dayDate').some(Boolean) || hasDayError(props)}>
        <summary>{t('days')}</summary>
        <DayFields {...props} />
      </details>
    </Fieldset>
  );
}

const dayColumns = ['dayDate', 'dayStart', 'dayEnd', 'dayVenue'] as const;

const hasDayError = ({ state }: FieldsProps): boolean => dayColumns.some((name) => state.errors[name]);

function DayFields({ locale, fields, state }: FieldsProps): VNode {
  const t = coEventFormTexts.in(locale);
  const { error } = fields.of(dayColumns.find((name) => state.errors[name]) ?? 'dayDate');
  const rows = Array.from({ length: rowsOf(state.typed, 'dayDate', 2) }, (_, row) => row);
  const cell = (name: (typeof dayColumns)[number], row: number) => {
    const value = columnOf(state.typed, name)[row];
    const id = row === 0 ? `field-${name}` : `field-${name}-${String(row + 1)}`;
    return { name, id, ...(value ? { value } : {}) };
  };
  return (
    <Fieldset
      kind="field"
      id="days"
      legend={<span class="visually-hidden">{t('days')}</span>}
      hint={t('days-hint')}
      {...(error ? { error } : {})}
    >
      {rows.map((row) => (
        <div class="form-rows">
          <DateTimeField
            {...cell('dayDate', row)}
            type="date"
            label={t('day-date', { number: String(row + 1) })}
          />
          <DateTimeField {...cell('dayStart', row)} type="time" label={t('day-start')} />
          <DateTimeField {...cell('dayEnd', row)} type="time" label={t('day-end')} />
          <TextField {...cell('dayVenue', row)} label={t('day-venue')} maxLength={200} />
        </div>
      ))}
      <div class="actions">
        <Button type="submit" name="step" value="more-days" small>
          {t('more-days')}
        </Button>
      </div>
    </Fieldset>
  );
}
