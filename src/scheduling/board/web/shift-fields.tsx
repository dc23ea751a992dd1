import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Actions, SubmitButton } from '../../../web/components/button.js';
import { RadioGroup } from '../../../web/components/choice-fields.js';
import { Form } from '../../../web/components/form.js';
import { Section } from '../../../web/components/section.js';
import { TextField } from '../../../web/components/text-field.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import type { ProgrammeItem } from '../../programme-item.js';
import { boardShiftTexts } from '../board-shift.texts.js';
import { type ShiftScope, shiftScopes } from '../day-shift.js';
import { sessionFormPath } from './board-address.js';

/** How many sessions would go along, and the mark of that state. */
export type ShownShift = Record<ShiftScope, { count: number; stamp: string }>;

interface ShiftFieldsProps {
  locale: Locale;
  item: ProgrammeItem;
  shift: ShownShift;
  state: FormState;
}

/** For the day on which something takes longer. */
export function ShiftFields({ locale, item, shift, state }: ShiftFieldsProps): VNode | null {
  if (shift.room.count === 0) return null;
  const t = boardShiftTexts.in(locale);
  const isSent = Object.hasOwn(state.typed, 'minutes');
  const fields = formFields(locale, isSent ? state : { typed: { scope: 'room' }, errors: {} });
  return (
    <Section title={t('title')} id="shift">
      <p>{t('text')}</p>
      <Form
        action={`${sessionFormPath(locale, item.id)}/shift`}
        hidden={{ room: shift.room.stamp, venue: shift.venue.stamp }}
      >
        <TextField {...fields.of('minutes')} label={t('minutes')} hint={t('hint')} width="short" />
        <RadioGroup
          {...fields.of('scope')}
          label={t('scope')}
          choices={shiftScopes.map((scope) => ({
            value: scope,
            label: t(scope === 'room' && !item.room ? 'no-room' : scope, {
              count: shift[scope].count,
            }),
          }))}
        />
        <Actions>
          <SubmitButton kind="secondary">{t('submit')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}
