import type { VNode } from 'preact';
import { designatedBy } from '../../../config/participant-categories.js';
import { fieldTexts } from '../../../config/registration-fields.texts.js';
import { FileField } from '../../files/components/file-field.js';
import { PhotoField } from '../../files/components/photo-field.js';
import { CheckboxField, CheckboxGroup, RadioGroup } from '../../web/components/choice-fields.js';
import type { FieldProps } from '../../web/components/field.js';
import { DateTimeField } from '../../web/components/date-time-field.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextArea } from '../../web/components/text-area.js';
import { EmailField, TextField } from '../../web/components/text-field.js';
import { webTexts } from '../../web/web.texts.js';
import { choicesOf, choiceWords, type ShownQuestion, slotFilledBy, wordsOf } from '../form/form-view.js';
import { fileRules } from '../registration-files.js';
import { ConsentHint } from './consent-hint.js';
import { OrganizationField } from './organization-field.js';
import type { FieldsProps } from './registration-fields.js';

type QuestionProps = FieldsProps & { question: ShownQuestion };

/** Up to so many choices are shown at once; a longer list is folded up. */
const mostRadios = 4;

/** One declared field as its kind is shown. */
export function QuestionField(props: QuestionProps): VNode {
  const { locale, choices, fields, files, question } = props;
  const { field: id, declared } = question;
  const common = { ...frameOf(props), ...fields.of(id) };
  switch (declared.kind) {
    case 'line':
    case 'name':
      return <TextField {...common} autocomplete={declared.autocomplete} />;
    case 'organization':
      return <OrganizationField {...common} locale={locale} known={choices.organizations} />;
    case 'paragraph':
      return <TextArea {...common} rows={3} />;
    case 'email':
      return <EmailField {...common} maxLength={254} />;
    case 'phone':
      return <TextField {...common} autocomplete="tel" inputMode="tel" width="medium" />;
    case 'date':
      return <DateTimeField {...common} type="date" min={declared.earliest} max={declared.latest} />;
    case 'country':
      return <SelectField {...common} options={choices.countries} autocomplete={declared.autocomplete} />;
    case 'member':
      return <SelectField {...common} options={membersFor(props)} />;
    case 'choice':
      return <ChoiceField {...props} frame={common} />;
    case 'choices':
      return <CheckboxGroup {...frameOf(props)} {...fields.listOf(id)} choices={offered(props)} />;
    case 'consent':
      return (
        <CheckboxField
          {...frameOf(props)}
          {...fields.of(id)}
          hint={<ConsentHint locale={locale} />}
          checked={fields.of(id).value === 'yes'}
        />
      );
    case 'file':
      return <FileField {...common} locale={locale} rule={fileRules.pressCard} shown={files?.[id]} />;
    case 'photo':
      return <PhotoField {...common} locale={locale} rule={fileRules.photo} shown={files?.[id]} />;
  }
}

/** What stands around every control. */
function frameOf({ locale, question, fixed }: QuestionProps) {
  const { field: id, required } = question;
  const hint = wordsOf(locale, id, 'hint');
  const placeholder = wordsOf(locale, id, 'placeholder');
  return {
    label: fieldTexts.in(locale)(id),
    required: required === true,
    ...(required === false ? { optionalLabel: webTexts.in(locale)('optional') } : {}),
    ...(hint ? { hint } : {}),
    ...(placeholder ? { placeholder } : {}),
    ...(fixed?.has(id) ? { disabled: true } : {}),
  };
}

function ChoiceField(props: QuestionProps & { frame: FieldProps }): VNode {
  const { frame, question } = props;
  const choices = offered(props);
  const isFolded = choices.length > mostRadios || wordsOf(props.locale, question.field, 'placeholder');
  return isFolded ? (
    <SelectField {...frame} options={choices} />
  ) : (
    <RadioGroup {...frame} choices={choices} inline={choices.length === 2} />
  );
}

const offered = ({ locale, category, question: { field } }: QuestionProps) =>
  choicesOf(category, field).map((code) => ({
    value: code,
    label: choiceWords(locale, field, code),
    reveals: slotFilledBy(category, { field, is: code }),
  }));

function membersFor({ category, choices }: QuestionProps) {
  const designation = designatedBy(category);
  return designation === 'organization' ? [] : choices[designation];
}
