import type { VNode } from 'preact';
import { coEventKinds, coEventModes, observances } from '../../../../config/co-event-kinds.js';
import {
  coEventKindTexts,
  coEventModeTexts,
  observanceTexts,
} from '../../../../config/co-event-kinds.texts.js';
import { languageName } from '../../../../config/event-languages.js';
import { sdgTargets } from '../../../../config/sdg-targets.js';
import { sdgTargetTexts } from '../../../../config/sdg-targets.texts.js';
import { themeName, themes } from '../../../../config/themes.js';
import { type Locale, localeNames, locales } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { FileField } from '../../../files/components/file-field.js';
import { CheckboxGroup, Fieldset, RadioGroup } from '../../../web/components/choice-fields.js';
import { DateTimeField } from '../../../web/components/date-time-field.js';
import { SelectField } from '../../../web/components/select-field.js';
import { TextField } from '../../../web/components/text-field.js';
import type { formFields, FormState } from '../../../web/form-errors.js';
import { webTexts } from '../../../web/web.texts.js';
import type { City } from '../../places/cities.js';
import { commonLanguages, otherLanguages } from '../../submission/co-event.forms.js';
import { imageRule, type ShownImage } from '../../submission/co-event-images.js';
import { coEventFormTexts } from '../../submission/co-event-form.texts.js';
import { sorted } from '../co-event-filters.js';
import { OrganizerFields } from './organizer-fields.js';
import { PlaceFields } from './place-fields.js';
import { TimeFields } from './time-fields.js';
import { WordingFields } from './wording-fields.js';

export interface FieldsProps {
  locale: Locale;
  state: FormState;
  fields: ReturnType<typeof formFields>;
  /** To choose from, where several were meant. */
  cities: readonly City[];
  /** Names that are suggested. */
  organizations: readonly string[];
  image: ShownImage | undefined;
}

/** All that is said of a co-event, in the order in which people think of it. */
export const CoEventFields = (props: FieldsProps): VNode => (
  <>
    <WordingFields {...props} />
    <KindFields {...props} />
    <PlaceFields {...props} />
    <TimeFields {...props} />
    <OrganizerFields {...props} />
    <VisitorFields {...props} />
    <ImageFields {...props} />
  </>
);

/** The names of the fields for the summary of errors, in the order of the form. */
export function coEventLabels(locale: Locale): Record<string, string> {
  const t = coEventFormTexts.in(locale);
  const wordings = locales.flatMap((each) => {
    const language = localeNames[each];
    return [
      [`title-${each}`, t('title-in', { language })],
      [`text-${each}`, t('text-in', { language })],
      [`accessibility-${each}`, t('accessibility-in', { language })],
      [`imageAlt-${each}`, t('alternative-in', { language })],
    ] as const;
  });
  return {
    ...Object.fromEntries(wordings),
    kind: t('kind'),
    mode: t('mode'),
    country: t('country'),
    city: t('city'),
    venue: t('venue'),
    address: t('address'),
    latitude: t('latitude'),
    longitude: t('longitude'),
    zone: t('zone'),
    startsOn: t('starts-on'),
    startTime: t('start-time'),
    endsOn: t('ends-on'),
    endTime: t('end-time'),
    dayDate: t('days'),
    dayStart: t('days'),
    dayEnd: t('days'),
    dayVenue: t('days'),
    organizationName: t('section-organizers'),
    websiteUrl: t('website'),
    registrationUrl: t('registration'),
    registrationDeadline: t('deadline'),
    languages: t('languages'),
    image: t('image'),
    answer: t('answer'),
    contactName: t('contact-name'),
    email: t('email'),
    phone: t('phone'),
    consent: t('section-contact'),
  };
}

function KindFields({ locale, fields }: FieldsProps): VNode {
  const t = coEventFormTexts.in(locale);
  const optionalLabel = webTexts.in(locale)('optional');
  return (
    <Fieldset legend={t('section-kind')} id="section-kind">
      <SelectField
        {...fields.of('kind')}
        label={t('kind')}
        placeholder={t('choose')}
        options={sorted(locale, coEventKinds, coEventKindTexts.in(locale))}
        required
      />
      <RadioGroup
        {...fields.of('mode')}
        label={t('mode')}
        choices={coEventModes.map((value) => ({ value, label: coEventModeTexts.in(locale)(value) }))}
        required
        inline
      />
      <SelectField
        {...fields.of('observance')}
        label={t('observance')}
        optionalLabel={optionalLabel}
        placeholder={t('none')}
        options={observances.map((value) => ({ value, label: observanceTexts.in(locale)(value) }))}
      />
      <SelectField
        {...fields.of('theme')}
        label={t('theme')}
        optionalLabel={optionalLabel}
        placeholder={t('none')}
        options={themes.map((value) => ({ value, label: wordingOf(themeName(value), locale).text }))}
      />
      <details class="disclosure" open={fields.listOf('sdgTargets').values.length > 0}>
        <summary>{t('sdg-targets')}</summary>
        <CheckboxGroup
          {...fields.listOf('sdgTargets')}
          label={t('sdg-targets')}
          optionalLabel={optionalLabel}
          choices={sdgTargets.map((value) => ({
            value,
            label: `${value} ${sdgTargetTexts.in(locale)(value)}`,
          }))}
        />
      </details>
    </Fieldset>
  );
}

function VisitorFields({ locale, fields, state }: FieldsProps): VNode {
  const t = coEventFormTexts.in(locale);
  const optionalLabel = webTexts.in(locale)('optional');
  const zone = typeof state.typed['zone'] === 'string' ? state.typed['zone'] : '';
  return (
    <Fieldset legend={t('section-visitors')} id="section-visitors">
      <CheckboxGroup
        {...fields.listOf('languages')}
        label={t('languages')}
        choices={commonLanguages.map((value) => ({ value, label: languageName(value, locale) }))}
        inline
      />
      <SelectField
        {...fields.of('otherLanguage')}
        label={t('other-language')}
        optionalLabel={optionalLabel}
        placeholder={t('none')}
        options={sorted(locale, otherLanguages, (tag) => languageName(tag, locale))}
      />
      <TextField
        {...fields.of('websiteUrl')}
        label={t('website')}
        optionalLabel={optionalLabel}
        inputMode="url"
        autocomplete="url"
      />
      <TextField
        {...fields.of('registrationUrl')}
        label={t('registration')}
        optionalLabel={optionalLabel}
        inputMode="url"
      />
      <DateTimeField
        {...fields.of('registrationDeadline')}
        type="datetime-local"
        label={t('deadline')}
        hint={t('deadline-hint')}
        optionalLabel={optionalLabel}
        zone={zone}
      />
    </Fieldset>
  );
}

function ImageFields({ locale, fields, image }: FieldsProps): VNode {
  const t = coEventFormTexts.in(locale);
  const optionalLabel = webTexts.in(locale)('optional');
  const { error } = fields.of('image');
  return (
    <Fieldset legend={t('image')} id="section-image">
      <FileField
        name="image"
        locale={locale}
        label={t('image')}
        optionalLabel={optionalLabel}
        rule={imageRule}
        shown={image}
        {...(error ? { error } : {})}
      />
      <TextField
        {...fields.of(`imageAlt-${locale}`)}
        label={t('alternative-in', { language: localeNames[locale] })}
        optionalLabel={optionalLabel}
        lang={locale}
        maxLength={300}
      />
    </Fieldset>
  );
}
