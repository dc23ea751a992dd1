import type { VNode } from 'preact';
import { sdgTargets } from '../../../config/sdg-targets.js';
import { sdgTargetTexts } from '../../../config/sdg-targets.texts.js';
import { sessionAccesses } from '../../../config/session-kinds.js';
import { sessionAccessTexts } from '../../../config/session-kinds.texts.js';
import { languageNameIn, type Locale, locales } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { instantAt } from '../../kernel/zoned-time.js';
import type { Track } from '../../sessions/track.entity.js';
import { CheckboxGroup, Fieldset } from '../../web/components/choice-fields.js';
import { DateTimeField } from '../../web/components/date-time-field.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextArea } from '../../web/components/text-area.js';
import { TextField } from '../../web/components/text-field.js';
import type { formFields } from '../../web/form-errors.js';
import { webTexts } from '../../web/web.texts.js';
import { type ProgrammeItem, zoneOf } from '../programme-item.js';
import type { VenueWithRooms } from '../slots.queries.js';
import { dateText, zoneText } from '../../web/spoken-times.js';
import { deskTexts } from './desk/desk.texts.js';
import { fieldIn } from '../../kernel/http/localized-fields.js';
import { organizerSessionsTexts } from './organizer-sessions.texts.js';
import { sectionOf } from './session-edit-sections.js';
import { forumDays } from './programme-days.js';

interface FieldsProps {
  locale: Locale;
  fields: ReturnType<typeof formFields>;
}

/** In which the forum is complete. */
export const completeLocales = ['en', 'ko'] as const satisfies readonly Locale[];
export const otherLocales = locales.filter((locale) => locale !== 'en' && locale !== 'ko');

export const TextFields = (props: FieldsProps): VNode => (
  <Fieldset {...sectionOf('text', props.locale)}>
    {completeLocales.map((language) => (
      <TextIn {...props} language={language} />
    ))}
  </Fieldset>
);

export const LanguageFields = (props: FieldsProps): VNode => (
  <Fieldset
    {...sectionOf('languages', props.locale)}
    id="languages"
    hint={organizerSessionsTexts.in(props.locale)('language-hint')}
  >
    {otherLocales.map((language) => (
      <TextIn {...props} language={language} />
    ))}
  </Fieldset>
);

function TextIn({ locale, fields, language }: FieldsProps & { language: Locale }): VNode {
  const t = organizerSessionsTexts.in(locale);
  const optionalLabel = webTexts.in(locale)('optional');
  const name = { language: languageNameIn(language, locale) };
  return (
    <>
      <TextField
        {...fields.of(fieldIn('title', language))}
        label={t('title-in', name)}
        lang={language}
        maxLength={300}
        required={language === 'en'}
        optionalLabel={optionalLabel}
      />
      <TextArea
        {...fields.of(fieldIn('abstract', language))}
        label={t('abstract-in', name)}
        hint={deskTexts.in(locale)('markdown-hint')}
        lang={language}
        maxLength={5000}
        optionalLabel={optionalLabel}
      />
    </>
  );
}

interface PlaceProps extends FieldsProps {
  item: ProgrammeItem;
  places: VenueWithRooms[];
}

export function PlaceFields({ locale, fields, item, places }: PlaceProps): VNode {
  const t = organizerSessionsTexts.in(locale);
  const optionalLabel = webTexts.in(locale)('optional');
  const zone = zoneOf(item);
  const zoneName = zoneText(item.startsAt ?? instantAt(`${forumDays[0].date}T12:00`, zone), zone, locale);
  const dates = [...new Set([...forumDays.map((day) => day.date), item.onDate, item.untilDate])];
  const days = dates
    .filter((date) => date !== null)
    .sort()
    .map((date) => ({ value: date, label: dateText(date, locale) }));
  return (
    <Fieldset {...sectionOf('place', locale)}>
      <SelectField
        {...fields.of('roomId')}
        label={t('room')}
        placeholder={t('no-room')}
        options={places.map(({ venue, rooms }) => ({
          label: wordingOf(venue.name, locale).text,
          options: rooms.map(({ id, name }) => ({ value: id, label: wordingOf(name, locale).text })),
        }))}
      />
      {(['startsAt', 'endsAt'] as const).map((name) => (
        <DateTimeField
          {...fields.of(name)}
          type="datetime-local"
          label={t(name === 'startsAt' ? 'starts-at' : 'ends-at')}
          hint={t('zone-hint')}
          zone={zoneName}
          optionalLabel={optionalLabel}
        />
      ))}
      <SelectField
        {...fields.of('onDate')}
        label={t('on-date')}
        hint={t('on-date-hint')}
        placeholder={t('no-date')}
        options={days}
      />
      <SelectField
        {...fields.of('untilDate')}
        label={t('until-date')}
        placeholder={t('no-date')}
        options={days}
      />
    </Fieldset>
  );
}

interface AccessProps extends FieldsProps {
  item: ProgrammeItem;
  tracks: Track[];
}

export function AccessFields({ locale, fields, item, tracks }: AccessProps): VNode {
  const t = organizerSessionsTexts.in(locale);
  return (
    <Fieldset {...sectionOf('people', locale)}>
      <SelectField
        {...fields.of('trackId')}
        label={t('track')}
        placeholder={t('no-track')}
        options={tracks.map(({ id, name }) => ({ value: id, label: wordingOf(name, locale).text }))}
      />
      <SelectField
        {...fields.of('access')}
        label={t('access')}
        options={sessionAccesses.map((access) => ({
          value: access,
          label: sessionAccessTexts.in(locale)(access),
        }))}
      />
      <CheckboxGroup
        {...fields.listOf('sdgTargets')}
        label={t('sdg-targets')}
        hint={t('sdg-targets-hint')}
        choices={sdgTargets.map((code) => ({
          value: code,
          label: `${code} ${sdgTargetTexts.in(locale)(code)}`,
        }))}
      />
      <TextField
        {...fields.of('capacity')}
        label={t('capacity')}
        hint={t('capacity-hint', { taken: item.taken })}
        inputMode="numeric"
        width="short"
        optionalLabel={webTexts.in(locale)('optional')}
      />
    </Fieldset>
  );
}
