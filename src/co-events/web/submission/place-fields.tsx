import type { VNode } from 'preact';
import { countriesIn } from '../../../../config/countries.js';
import { Button } from '../../../web/components/button.js';
import { Fieldset, RadioGroup } from '../../../web/components/choice-fields.js';
import { HiddenFields } from '../../../web/components/form.js';
import { SelectField } from '../../../web/components/select-field.js';
import { TextField } from '../../../web/components/text-field.js';
import { webTexts } from '../../../web/web.texts.js';
import { zonesOf } from '../../../kernel/zones.js';
import { coEventFormTexts } from '../../submission/co-event-form.texts.js';
import type { FieldsProps } from './co-event-fields.js';

/** Where it takes place. The list of cities fills in the rest: as one types with script, by the button without. */
export function PlaceFields(props: FieldsProps): VNode {
  const { locale, fields, state } = props;
  const t = coEventFormTexts.in(locale);
  const optionalLabel = webTexts.in(locale)('optional');
  const placedCity = state.typed['placedCity'];
  return (
    <Fieldset legend={t('section-place')} id="section-place">
      <HiddenFields values={{ placedCity: typeof placedCity === 'string' ? placedCity : '' }} />
      <SelectField
        {...fields.of('country')}
        label={t('country')}
        placeholder={t('choose')}
        options={countriesIn(locale).map(({ code, name }) => ({ value: code, label: name }))}
        required
      />
      <TextField
        {...fields.of('city')}
        label={t('city')}
        hint={t('city-hint')}
        optionalLabel={optionalLabel}
        maxLength={120}
        list="cities"
      />
      <datalist id="cities" data-places={`/${locale}/co-events/places`} />
      <CityChoice {...props} />
      <div class="actions">
        <Button type="submit" name="step" value="place">
          {t('find-place')}
        </Button>
      </div>
      <TextField {...fields.of('venue')} label={t('venue')} optionalLabel={optionalLabel} maxLength={200} />
      <TextField
        {...fields.of('address')}
        label={t('address')}
        optionalLabel={optionalLabel}
        maxLength={300}
      />
      <CoordinateFields {...props} />
      <TextField
        {...fields.of('zone')}
        label={t('zone')}
        hint={t('zone-hint')}
        list="zones"
        width="medium"
        required
      />
      <datalist id="zones">
        {zonesOffered(state.typed['country']).map((zone) => (
          <option value={zone} />
        ))}
      </datalist>
    </Fieldset>
  );
}

/** Degrees, which put the dot on the map. */
function CoordinateFields({ locale, fields }: FieldsProps): VNode {
  const t = coEventFormTexts.in(locale);
  const optionalLabel = webTexts.in(locale)('optional');
  return (
    <div>
      <div class="field-row">
        <TextField
          {...fields.of('latitude')}
          label={t('latitude')}
          optionalLabel={optionalLabel}
          width="short"
        />
        <TextField
          {...fields.of('longitude')}
          label={t('longitude')}
          optionalLabel={optionalLabel}
          width="short"
        />
      </div>
      <p class="field-hint">{t('coordinates-hint')}</p>
    </div>
  );
}

/** Those of the country, once it is known; any other may be typed. */
const zonesOffered = (country: unknown): readonly string[] =>
  typeof country === 'string' ? zonesOf(country) : [];

function CityChoice({ locale, cities, fields }: FieldsProps): VNode | null {
  if (cities.length === 0) return null;
  const t = coEventFormTexts.in(locale);
  return (
    <RadioGroup
      {...fields.of('cityId')}
      label={t('city-which')}
      choices={[
        ...cities.map(({ id, name, province, zone }) => ({
          value: id,
          label: [name, province].filter(Boolean).join(', '),
          hint: zone,
        })),
        { value: 'none', label: t('city-other') },
      ]}
    />
  );
}
