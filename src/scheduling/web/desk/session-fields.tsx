import type { VNode } from 'preact';
import { roomEquipment, sessionLayouts, type SessionLayout } from '../../../../config/room-fittings.js';
import {
  roomEquipmentTexts,
  roomLayoutTexts,
  sessionLayoutTexts,
} from '../../../../config/room-fittings.texts.js';
import { sessionKinds, sessionModes } from '../../../../config/session-kinds.js';
import { sessionKindTexts, sessionModeTexts } from '../../../../config/session-kinds.texts.js';
import { languageNameIn, type Locale, locales } from '../../../kernel/i18n/locale.js';
import type { NamedOrganization } from '../../../sessions/session-lists.js';
import { CheckboxField, CheckboxGroup, Fieldset } from '../../../web/components/choice-fields.js';
import { fieldId } from '../../../web/components/field.js';
import { SelectField } from '../../../web/components/select-field.js';
import { TextArea } from '../../../web/components/text-area.js';
import { TextField } from '../../../web/components/text-field.js';
import type { formFields } from '../../../web/form-errors.js';
import { webTexts } from '../../../web/web.texts.js';
import type { ProgrammeItem } from '../../programme-item.js';
import { titleIn } from '../item-parts.js';
import { sectionOf } from '../session-edit-sections.js';
import type { SessionEditContext } from '../session-edit-view.js';
import { deskTexts } from './desk.texts.js';

interface FieldsProps {
  locale: Locale;
  fields: ReturnType<typeof formFields>;
}

type ContextProps = FieldsProps & { context: SessionEditContext };

export function KindFields({ locale, fields, context }: ContextProps): VNode {
  const t = deskTexts.in(locale);
  const { item, others, organizations, lists } = context;
  const blocks = others.filter(
    ({ kind, block, id }) => block === null && (kind === 'parallel-block' || id === item.block),
  );
  const bodies = (name: 'organizers' | 'partners') => (
    <TextArea
      {...fields.of(name)}
      label={t(name)}
      hint={[
        t('organizations-hint'),
        ...registered(lists[name], organizations).map((names) => ` ${t('in-register', { names })}`),
      ]}
      rows={4}
      maxLength={8000}
      optionalLabel={webTexts.in(locale)('optional')}
    />
  );
  return (
    <Fieldset {...sectionOf('kind', locale)}>
      <KindField locale={locale} fields={fields} />
      <SelectField
        {...fields.of('blockId')}
        label={t('block')}
        hint={t('block-hint')}
        placeholder={t('no-block')}
        options={blocks.map((block) => ({ value: block.id, label: titleIn(locale, block).title }))}
      />
      {bodies('organizers')}
      {bodies('partners')}
    </Fieldset>
  );
}

export const KindField = ({ locale, fields }: FieldsProps): VNode => (
  <SelectField
    {...fields.of('kind')}
    label={deskTexts.in(locale)('kind')}
    options={sessionKinds.map((kind) => ({ value: kind, label: sessionKindTexts.in(locale)(kind) }))}
    required
  />
);

/** The names that were recognised; empty where none was. */
function registered(
  bodies: readonly NamedOrganization[],
  register: SessionEditContext['organizations'],
): string[] {
  const names = bodies.flatMap(
    ({ organizationId }) => register.find(({ id }) => id === organizationId)?.name ?? [],
  );
  return names.length > 0 ? [names.join(', ')] : [];
}

export function HoldingFields({ locale, fields }: FieldsProps): VNode {
  const t = deskTexts.in(locale);
  const choices = locales.map((language) => ({ value: language, label: languageNameIn(language, locale) }));
  return (
    <Fieldset {...sectionOf('holding', locale)}>
      <SelectField
        {...fields.of('mode')}
        label={t('mode')}
        options={sessionModes.map((mode) => ({ value: mode, label: sessionModeTexts.in(locale)(mode) }))}
      />
      <TextArea
        {...fields.of('links')}
        label={t('links')}
        hint={t('links-hint')}
        rows={3}
        maxLength={8000}
        optionalLabel={webTexts.in(locale)('optional')}
      />
      <CheckboxGroup
        {...fields.listOf('languages')}
        label={t('languages')}
        hint={t('languages-hint')}
        choices={choices}
        inline
      />
      <CheckboxGroup
        {...fields.listOf('interpretedLanguages')}
        label={t('interpreted')}
        choices={choices}
        inline
      />
    </Fieldset>
  );
}

export function NeedsFields({ locale, fields }: FieldsProps): VNode {
  const t = deskTexts.in(locale);
  const optionalLabel = webTexts.in(locale)('optional');
  const number = { inputMode: 'numeric', width: 'short', optionalLabel } as const;
  return (
    <Fieldset {...sectionOf('needs', locale)}>
      <TextField
        {...fields.of('expectedAudience')}
        {...number}
        label={t('expected')}
        hint={t('expected-hint')}
      />
      <SelectField
        {...fields.of('layout')}
        label={t('layout')}
        placeholder={t('any-layout')}
        options={sessionLayouts.map((layout) => ({ value: layout, label: layoutName(layout, locale) }))}
      />
      <CheckboxGroup
        {...fields.listOf('equipment')}
        label={t('equipment')}
        choices={roomEquipment.map((thing) => ({
          value: thing,
          label: roomEquipmentTexts.in(locale)(thing),
        }))}
      />
      <TextField {...fields.of('booths')} {...number} label={t('booths')} />
      <CheckboxField
        {...fields.of('needsStepFreeAccess')}
        label={t('step-free')}
        value="yes"
        checked={fields.of('needsStepFreeAccess').value === 'yes'}
      />
      <TextArea
        {...fields.of('needsNote')}
        label={t('needs-note')}
        hint={t('needs-note-hint')}
        rows={3}
        maxLength={1000}
        optionalLabel={optionalLabel}
      />
    </Fieldset>
  );
}

const layoutName = (layout: SessionLayout, locale: Locale): string =>
  layout === 'theatre' ? sessionLayoutTexts.in(locale)(layout) : roomLayoutTexts.in(locale)(layout);

export function OrderFields({ locale, fields, context }: ContextProps): VNode {
  const t = deskTexts.in(locale);
  const { name, values, error } = fields.listOf('after');
  const given = values.filter(Boolean);
  return (
    <Fieldset {...sectionOf('order', locale)}>
      <Fieldset id="after" kind="field" legend={t('after')} hint={t('after-hint')}>
        {[...given, ...emptyFields].map((value, index) => (
          <TextField
            {...(index > 0 ? { id: `${fieldId(name)}-${String(index + 1)}` } : error ? { error } : {})}
            name={name}
            value={value}
            label={t('after-nth', { number: index + 1 })}
            list="other-sessions"
            width="medium"
            maxLength={80}
          />
        ))}
      </Fieldset>
      <SessionNames locale={locale} others={context.others} />
    </Fieldset>
  );
}

/** Always some more than there are; after saving, there are more again. */
const emptyFields = ['', ''];

const SessionNames = (props: { locale: Locale; others: Pick<ProgrammeItem, 'id' | 'title'>[] }): VNode => (
  <datalist id="other-sessions">
    {props.others.map((other) => (
      <option value={other.id}>{titleIn(props.locale, other).title}</option>
    ))}
  </datalist>
);

/** Asked of a draft alone: what was public once becomes so again without being asked. */
export const ReadyField = ({ locale, fields, context }: ContextProps): VNode | null =>
  context.session.publishedState === null ? (
    <CheckboxField
      {...fields.of('isReady')}
      label={deskTexts.in(locale)('ready')}
      hint={deskTexts.in(locale)('ready-hint')}
      value="yes"
      checked={fields.of('isReady').value === 'yes'}
    />
  ) : null;
