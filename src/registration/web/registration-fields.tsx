import type { VNode } from 'preact';
import {
  designatedBy,
  kindsOf,
  type ParticipantCategoryCode,
} from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import { attendanceModes } from '../../../config/session-kinds.js';
import { attendanceModeTexts } from '../../../config/session-kinds.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Fieldset, RadioGroup } from '../../web/components/choice-fields.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextArea } from '../../web/components/text-area.js';
import { TextField } from '../../web/components/text-field.js';
import type { formFields } from '../../web/form-errors.js';
import { webTexts } from '../../web/web.texts.js';
import { registrationTexts } from '../registration.texts.js';
import type { Choices } from './designation-choices.js';

interface Props {
  locale: Locale;
  category: ParticipantCategoryCode;
  choices: Choices;
  fields: ReturnType<typeof formFields>;
}

/** What the fields of that group's form are called, in their order on the page. */
export function registrationLabels(
  locale: Locale,
  category: ParticipantCategoryCode,
): Record<string, string> {
  const t = registrationTexts.in(locale);
  const designation: Record<string, string> =
    designatedBy(category) === 'organization'
      ? { organizationName: t('organization'), country: t('country') }
      : { member: categoryTexts.in(locale)(category) };
  return {
    ...(kindsOf(category).length > 0 ? { kind: t('kind') } : {}),
    ...designation,
    givenName: t('given-name'),
    familyName: t('family-name'),
    displayName: t('display-name'),
    originalScriptName: t('original-name'),
    functionTitle: t('function'),
    email: t('email'),
    mode: t('mode'),
    accessNeeds: t('access-needs'),
    consent: t('section-consent'),
  };
}

/** Whom the person represents: what is asked depends on the category of resolution 79/7. */
export function DesignationFields({ locale, category, choices, fields }: Props): VNode {
  const t = registrationTexts.in(locale);
  const optionalLabel = webTexts.in(locale)('optional');
  const designation = designatedBy(category);
  const kinds = kindsOf(category);
  return (
    <Fieldset legend={t('section-designation')} id="section-designation">
      {kinds.length > 0 && (
        <SelectField
          {...fields.of('kind')}
          label={t('kind')}
          optionalLabel={optionalLabel}
          placeholder={t('kind-placeholder')}
          options={kinds.map((kind) => ({ value: kind, label: categoryTexts.in(locale)(kind) }))}
        />
      )}
      {designation === 'organization' ? (
        <>
          <TextField
            {...fields.of('organizationName')}
            label={t('organization')}
            hint={t('organization-hint')}
            autocomplete="organization"
            required
          />
          <SelectField
            {...fields.of('country')}
            label={t('country')}
            placeholder={t('country-placeholder')}
            options={choices.countries}
            required
          />
        </>
      ) : (
        <SelectField
          {...fields.of('member')}
          label={categoryTexts.in(locale)(category)}
          placeholder={t('member-placeholder')}
          options={choices[designation]}
          required
        />
      )}
    </Fieldset>
  );
}

export function NameFields({ locale, fields }: Pick<Props, 'locale' | 'fields'>): VNode {
  const t = registrationTexts.in(locale);
  const optionalLabel = webTexts.in(locale)('optional');
  return (
    <>
      <TextField
        {...fields.of('givenName')}
        label={t('given-name')}
        hint={t('given-name-hint')}
        optionalLabel={optionalLabel}
        autocomplete="given-name"
      />
      <TextField
        {...fields.of('familyName')}
        label={t('family-name')}
        hint={t('family-name-hint')}
        autocomplete="family-name"
        required
      />
      <TextField
        {...fields.of('displayName')}
        label={t('display-name')}
        hint={t('display-name-hint')}
        optionalLabel={optionalLabel}
      />
      <TextField
        {...fields.of('originalScriptName')}
        label={t('original-name')}
        hint={t('original-name-hint')}
        optionalLabel={optionalLabel}
      />
      <TextField
        {...fields.of('functionTitle')}
        label={t('function')}
        hint={t('function-hint')}
        autocomplete="organization-title"
        required
      />
    </>
  );
}

export function ParticipationFields({ locale, fields }: Pick<Props, 'locale' | 'fields'>): VNode {
  const t = registrationTexts.in(locale);
  return (
    <Fieldset legend={t('section-participation')} id="section-participation">
      <RadioGroup
        {...fields.of('mode')}
        label={t('mode')}
        choices={attendanceModes.map((mode) => ({
          value: mode,
          label: attendanceModeTexts.in(locale)(mode),
        }))}
        required
        inline
      />
      <TextArea
        {...fields.of('accessNeeds')}
        label={t('access-needs')}
        hint={t('access-needs-hint')}
        optionalLabel={webTexts.in(locale)('optional')}
        rows={3}
      />
    </Fieldset>
  );
}
