import type { VNode } from 'preact';
import { planning } from '../../../config/planning.js';
import { roomEquipment, roomLayouts } from '../../../config/room-fittings.js';
import { roomEquipmentTexts, roomLayoutTexts } from '../../../config/room-fittings.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { CheckboxField, CheckboxGroup, Fieldset, RadioGroup } from '../../web/components/choice-fields.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextField } from '../../web/components/text-field.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { webTexts } from '../../web/web.texts.js';
import { forumTexts } from '../forum.texts.js';
import type { RoomList, RoomRecord } from '../rooms.queries.js';
import { layoutField } from './room-form.js';

export const roomsPath = (locale: Locale): string => `/${locale}/organizer/rooms`;

interface FieldsProps extends RoomList {
  locale: Locale;
  state: FormState;
  action: string;
  room?: RoomRecord['room'];
}

/** What a room is like: the same form for a new one and for a known one. */
export function RoomFields({ locale, venues, rooms, state, action, ...own }: FieldsProps): VNode {
  const t = forumTexts.in(locale);
  const fields = formFields(locale, state);
  const optionalLabel = webTexts.in(locale)('optional');
  const halls = rooms.filter(({ id, partOfId }) => partOfId === null && id !== own.room?.id);
  return (
    <>
      <ErrorSummary locale={locale} errors={fields.summary(labelsIn(locale))} />
      <Form action={action}>
        <TextField {...fields.of('nameEn')} label={t('name-en')} required />
        <TextField {...fields.of('nameKo')} label={t('name-ko')} optionalLabel={optionalLabel} />
        <SelectField
          {...fields.of('venueId')}
          label={t('venue')}
          options={venues.map(({ id, name }) => ({ value: id, label: wordingOf(name, locale).text }))}
          required
        />
        <SelectField
          {...fields.of('partOfId')}
          label={t('part-of')}
          hint={t('part-of-hint')}
          placeholder={t('no-part')}
          options={halls.map(({ id, name }) => ({ value: id, label: wordingOf(name, locale).text }))}
          optionalLabel={optionalLabel}
        />
        <TextField {...fields.of('floor')} label={t('floor')} optionalLabel={optionalLabel} />
        <SizeFields locale={locale} fields={fields} />
        <FittingFields locale={locale} fields={fields} />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
          <ButtonLink href={roomsPath(locale)}>{t('back')}</ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

interface PartProps {
  locale: Locale;
  fields: ReturnType<typeof formFields>;
}

function SizeFields({ locale, fields }: PartProps): VNode {
  const t = forumTexts.in(locale);
  return (
    <Fieldset legend={t('section-size')} hint={t('size-hint')} id="section-size">
      <TextField {...fields.of('capacity')} label={t('theatre')} inputMode="numeric" />
      {roomLayouts.map((layout) => (
        <TextField
          {...fields.of(layoutField(layout))}
          label={roomLayoutTexts.in(locale)(layout)}
          inputMode="numeric"
        />
      ))}
    </Fieldset>
  );
}

function FittingFields({ locale, fields }: PartProps): VNode {
  const t = forumTexts.in(locale);
  return (
    <Fieldset legend={t('section-fittings')} id="section-fittings">
      <CheckboxField
        {...fields.of('equipmentKnown')}
        label={t('equipment-known')}
        checked={fields.of('equipmentKnown').value === 'yes'}
        value="yes"
      />
      <CheckboxGroup
        {...fields.listOf('equipment')}
        label={t('equipment')}
        choices={roomEquipment.map((value) => ({ value, label: roomEquipmentTexts.in(locale)(value) }))}
      />
      <TextField
        {...fields.of('booths')}
        label={t('booths')}
        hint={t('booths-hint')}
        inputMode="numeric"
        optionalLabel={webTexts.in(locale)('optional')}
      />
      <RadioGroup
        {...fields.of('stepFree')}
        label={t('step-free')}
        choices={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
          { value: '', label: t('not-known') },
        ]}
        inline
      />
      <TextField
        {...fields.of('turnoverMinutes')}
        label={t('turnover')}
        hint={t('turnover-hint', { minutes: planning.turnoverMinutes })}
        inputMode="numeric"
        optionalLabel={webTexts.in(locale)('optional')}
      />
    </Fieldset>
  );
}

function labelsIn(locale: Locale): Record<string, string> {
  const t = forumTexts.in(locale);
  return {
    nameEn: t('name-en'),
    nameKo: t('name-ko'),
    venueId: t('venue'),
    partOfId: t('part-of'),
    floor: t('floor'),
    capacity: t('theatre'),
    ...Object.fromEntries(
      roomLayouts.map((layout) => [layoutField(layout), roomLayoutTexts.in(locale)(layout)]),
    ),
    equipment: t('equipment'),
    booths: t('booths'),
    stepFree: t('step-free'),
    turnoverMinutes: t('turnover'),
  };
}
