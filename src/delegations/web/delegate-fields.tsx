import type { VNode } from 'preact';
import { attendanceModes } from '../../../config/session-kinds.js';
import { attendanceModeTexts } from '../../../config/session-kinds.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { delegationRoles, genders } from '../../registration/registration.entity.js';
import { CheckboxField, RadioGroup } from '../../web/components/choice-fields.js';
import { SelectField } from '../../web/components/select-field.js';
import { EmailField, TextField } from '../../web/components/text-field.js';
import type { formFields } from '../../web/form-errors.js';
import { webTexts } from '../../web/web.texts.js';
import { delegationsTexts } from '../delegations.texts.js';

interface DelegateFieldsProps {
  locale: Locale;
  fields: ReturnType<typeof formFields>;
  /** Her address is known, and corrected elsewhere. */
  isKnown?: boolean;
  /** Role and order come from whom she stands in for. */
  hasRole?: boolean;
}

/** What a focal point says of a delegate. */
export function DelegateFields({ locale, fields, isKnown, hasRole }: DelegateFieldsProps): VNode {
  const t = delegationsTexts.in(locale);
  const optional = { optionalLabel: webTexts.in(locale)('optional') };
  return (
    <>
      {!hasRole && <RoleFields locale={locale} fields={fields} />}
      <TextField {...fields.of('familyName')} label={t('family-name')} maxLength={100} required />
      <TextField
        {...fields.of('givenName')}
        {...optional}
        label={t('given-name')}
        hint={t('given-name-hint')}
        maxLength={100}
      />
      <TextField
        {...fields.of('originalScriptName')}
        {...optional}
        label={t('original-name')}
        maxLength={200}
      />
      <TextField {...fields.of('functionTitle')} label={t('function')} maxLength={200} required />
      {!isKnown && (
        <EmailField
          {...fields.of('email')}
          label={t('email')}
          hint={t('email-hint')}
          autocomplete="off"
          required
        />
      )}
      <RadioGroup
        value="in-person"
        {...fields.of('mode')}
        label={t('mode')}
        choices={attendanceModes.map((mode) => ({
          value: mode,
          label: attendanceModeTexts.in(locale)(mode),
        }))}
        required
      />
      <SelectField
        {...fields.of('gender')}
        {...optional}
        label={t('gender')}
        hint={t('gender-hint')}
        placeholder={t('choose')}
        options={genders.map((gender) => ({ value: gender, label: t(`gender.${gender}`) }))}
      />
    </>
  );
}

function RoleFields({ locale, fields }: DelegateFieldsProps): VNode {
  const t = delegationsTexts.in(locale);
  return (
    <>
      <SelectField
        value="delegate"
        {...fields.of('role')}
        label={t('role')}
        options={delegationRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        required
      />
      <TextField
        {...fields.of('precedence')}
        label={t('precedence')}
        hint={t('precedence-hint')}
        optionalLabel={webTexts.in(locale)('optional')}
        inputMode="numeric"
        width="short"
      />
    </>
  );
}

/** The focal point's word that those whom she registers know of it. */
export const Declaration = ({ locale, fields }: Pick<DelegateFieldsProps, 'locale' | 'fields'>): VNode => (
  <CheckboxField
    {...fields.of('declared')}
    checked={fields.of('declared').value === 'yes'}
    value="yes"
    label={delegationsTexts.in(locale)('declaration-label')}
    required
  />
);
