import type { VNode } from 'preact';
import { Button } from '../../../web/components/button.js';
import { Fieldset } from '../../../web/components/choice-fields.js';
import { SelectField } from '../../../web/components/select-field.js';
import { TextField } from '../../../web/components/text-field.js';
import { relations } from '../../submission/co-event.forms.js';
import { coEventFormTexts } from '../../submission/co-event-form.texts.js';
import type { FieldsProps } from './co-event-fields.js';
import { columnOf, rowsOf } from './form-rows.js';

/** Who holds it; the forum's own organizations are suggested, any other name may be typed. */
export function OrganizerFields({ locale, fields, state, organizations }: FieldsProps): VNode {
  const t = coEventFormTexts.in(locale);
  const { error } = fields.of('organizationName');
  const rows = Array.from({ length: rowsOf(state.typed, 'organizationName', 2) }, (_, row) => row);
  const cell = (name: string, row: number) => ({
    name,
    id: row === 0 ? `field-${name}` : `field-${name}-${String(row + 1)}`,
    value: columnOf(state.typed, name)[row] ?? '',
  });
  return (
    <Fieldset
      legend={t('section-organizers')}
      id="section-organizers"
      hint={t('organizers-hint')}
      {...(error ? { error } : {})}
    >
      {rows.map((row) => (
        <div class="form-rows">
          <TextField
            {...cell('organizationName', row)}
            label={t('organization-name', { number: String(row + 1) })}
            list="organizations"
            maxLength={300}
          />
          <SelectField
            {...cell('organizationRelation', row)}
            label={t('organization-relation')}
            options={relations.map((value) => ({ value, label: t(`relation-${value}`) }))}
          />
        </div>
      ))}
      <datalist id="organizations">
        {organizations.map((name) => (
          <option value={name} />
        ))}
      </datalist>
      <div class="actions">
        <Button type="submit" name="step" value="more-organizations" small>
          {t('more-organizations')}
        </Button>
      </div>
    </Fieldset>
  );
}
