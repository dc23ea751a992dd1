import type { VNode } from 'preact';
import { countriesIn } from '../../../config/countries.js';
import { languageName } from '../../../config/event-languages.js';
import { participantCategoryCodes } from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import { fieldTexts } from '../../../config/registration-fields.texts.js';
import { consentAnswers, speakerGenders, speakerLanguages } from '../../../config/speaking.js';
import { PhotoField } from '../../files/components/photo-field.js';
import { smallestPortrait } from '../../files/crop.rules.js';
import { photoRule } from '../../files/upload-rule.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { CheckboxGroup, RadioGroup } from '../../web/components/choice-fields.js';
import { Section } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextArea } from '../../web/components/text-area.js';
import { TextField } from '../../web/components/text-field.js';
import { type FormState, formFields } from '../../web/form-errors.js';
import { formsOfAddress } from '../profile.forms.js';
import { biographyField, biographyOrder } from '../profile-content.js';
import type { ShownPhoto } from '../speaker-photos.js';
import { speakersTexts } from '../speakers.texts.js';

export interface ProfileFieldsProps {
  locale: Locale;
  state: FormState;
  photo: ShownPhoto | undefined;
  /** Only she says of herself what is declared. */
  by: 'herself' | 'organizer';
}

/** The fields of a profile, for her own form and for the organizers'. */
export function ProfileFields(props: ProfileFieldsProps): VNode {
  return (
    <>
      <Names {...props} />
      <Work {...props} />
      <About {...props} />
      <Private {...props} />
      <Consents {...props} />
    </>
  );
}

/** The labels of the form, in its order, for the summary of errors. */
export function profileLabels(locale: Locale): Record<string, string> {
  const t = speakersTexts.in(locale);
  const plain = [
    ...(['formOfAddress', 'givenName', 'familyName', 'displayName', 'originalScriptName'] as const),
    ...(['functionTitle', 'organizationName', 'country', 'photo', 'photoAlt', 'links', 'languages'] as const),
    ...(['accessNeeds', 'gender', 'stakeholderGroup', 'publication', 'recording'] as const),
  ];
  const biographies = biographyOrder(locale).map((each): [string, string] => [
    biographyField(each),
    t('biography', { language: languageName(each, locale) }),
  ]);
  return Object.fromEntries([...plain.map((name): [string, string] => [name, t(name)]), ...biographies]);
}

function Names({ locale, state }: ProfileFieldsProps): VNode {
  const t = speakersTexts.in(locale);
  const fields = formFields(locale, state);
  const words = fieldTexts.in(locale);
  return (
    <Section title={t('names')}>
      <TextField
        {...fields.of('displayName')}
        label={t('displayName')}
        hint={t('displayName.hint')}
        maxLength={200}
        required
      />
      <SelectField
        {...fields.of('formOfAddress')}
        label={t('formOfAddress')}
        placeholder=""
        options={formsOfAddress.map((value) => ({ value, label: words(`formOfAddress.${value}`) }))}
      />
      <TextField {...fields.of('givenName')} label={t('givenName')} maxLength={100} />
      <TextField {...fields.of('familyName')} label={t('familyName')} maxLength={100} />
      <TextField
        {...fields.of('originalScriptName')}
        label={t('originalScriptName')}
        hint={t('originalScriptName.hint')}
        maxLength={200}
      />
    </Section>
  );
}

function Work({ locale, state }: ProfileFieldsProps): VNode {
  const t = speakersTexts.in(locale);
  const fields = formFields(locale, state);
  return (
    <Section title={t('work')}>
      <TextField {...fields.of('functionTitle')} label={t('functionTitle')} maxLength={300} />
      <TextField {...fields.of('organizationName')} label={t('organizationName')} maxLength={300} />
      <SelectField
        {...fields.of('country')}
        label={t('country')}
        placeholder={t('country.none')}
        options={countriesIn(locale).map(({ code, name }) => ({ value: code, label: name }))}
      />
    </Section>
  );
}

function About({ locale, state, photo }: ProfileFieldsProps): VNode {
  const t = speakersTexts.in(locale);
  const fields = formFields(locale, state);
  const [first = locale, ...others] = biographyOrder(locale);
  const biography = (language: Locale) => (
    <TextArea
      {...fields.of(biographyField(language))}
      label={t('biography', { language: languageName(language, locale) })}
      hint={language === first ? t('biography.hint') : undefined}
      maxLength={3000}
      lang={language}
    />
  );
  const isOpen = others.some((each) => fields.of(biographyField(each)).error);
  return (
    <Section title={t('about')}>
      {biography(first)}
      <details open={isOpen}>
        <summary>{t('other-languages')}</summary>
        {others.map(biography)}
      </details>
      <PhotoField
        {...fields.of('photo')}
        locale={locale}
        label={t('photo')}
        rule={photoRule}
        rules={t('photo-rules', { ...smallestPortrait })}
        alt={fields.of('photoAlt').value ?? ''}
        shown={photo}
      />
      <TextField {...fields.of('photoAlt')} label={t('photoAlt')} hint={t('photoAlt.hint')} maxLength={300} />
      <TextArea {...fields.of('links')} label={t('links')} hint={t('links.hint')} rows={3} maxLength={1500} />
      <CheckboxGroup
        {...fields.listOf('languages')}
        label={t('languages')}
        inline
        choices={speakerLanguages.map((value) => ({ value, label: languageName(value, locale) }))}
      />
    </Section>
  );
}

function Private({ locale, state, by }: ProfileFieldsProps): VNode {
  const t = speakersTexts.in(locale);
  const fields = formFields(locale, state);
  const words = fieldTexts.in(locale);
  return (
    <Section title={t('private')}>
      <TextArea
        {...fields.of('accessNeeds')}
        label={t('accessNeeds')}
        hint={t('accessNeeds.hint')}
        rows={3}
        maxLength={1000}
      />
      {by === 'herself' && (
        <>
          <SelectField
            {...fields.of('gender')}
            label={t('gender')}
            hint={t('declared.hint')}
            placeholder={t('declared.none')}
            options={speakerGenders.map((value) => ({ value, label: words(`gender.${value}`) }))}
          />
          <SelectField
            {...fields.of('stakeholderGroup')}
            label={t('stakeholderGroup')}
            hint={t('declared.hint')}
            placeholder={t('declared.none')}
            options={participantCategoryCodes.map((value) => ({
              value,
              label: categoryTexts.in(locale)(value),
            }))}
          />
        </>
      )}
    </Section>
  );
}

function Consents({ locale, state }: ProfileFieldsProps): VNode {
  const t = speakersTexts.in(locale);
  const fields = formFields(locale, state);
  return (
    <Section title={t('consents')}>
      {(['publication', 'recording'] as const).map((name) => (
        <RadioGroup
          {...fields.of(name)}
          label={t(name)}
          hint={t('consent.hint')}
          choices={consentAnswers.map((value) => ({ value, label: t(value) }))}
        />
      ))}
    </Section>
  );
}
