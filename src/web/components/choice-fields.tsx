import type { ComponentChildren, VNode } from 'preact';
import { revealingClass } from './conditional.js';
import {
  controlAttributes,
  describedBy,
  fieldId,
  HintAndError,
  OptionalMark,
  type FieldProps,
} from './field.js';

export interface Choice {
  value: string;
  label: string;
  hint?: ComponentChildren;
  disabled?: boolean;
  /** Shows what stands in `<Conditional slot=…>` while it is chosen. */
  reveals?: number | undefined;
}

type GroupProps = Omit<FieldProps, 'value'> & { choices: Choice[]; inline?: boolean };

/** One of several; the label is the legend. The error summary leads to the first choice. */
export function RadioGroup(props: GroupProps & { value?: string }): VNode {
  return <ChoiceGroup type="radio" group={props} chosen={props.value === undefined ? [] : [props.value]} />;
}

/** Any of several, all under one name. */
export function CheckboxGroup(props: GroupProps & { values?: readonly string[] }): VNode {
  return <ChoiceGroup type="checkbox" group={props} chosen={props.values ?? []} />;
}

/** A single yes, such as consent. `value` is what is sent when it is checked. */
export function CheckboxField(
  props: Omit<FieldProps, 'value'> & { checked?: boolean; value?: string },
): VNode {
  const attributes = controlAttributes(props);
  return (
    <div class={props.error ? 'field field-invalid' : 'field'}>
      {props.error && <HintAndError id={attributes.id} error={props.error} />}
      <div class="choice">
        <input {...attributes} type="checkbox" value={props.value ?? 'yes'} checked={props.checked} />
        <label for={attributes.id}>
          {props.label} <OptionalMark field={props} />
        </label>
        <HintAndError id={attributes.id} hint={props.hint} />
      </div>
    </div>
  );
}

interface ChoiceGroupProps {
  type: 'radio' | 'checkbox';
  group: GroupProps;
  chosen: readonly string[];
}

function ChoiceGroup({ type, group, chosen }: ChoiceGroupProps): VNode {
  const id = group.id ?? fieldId(group.name);
  return (
    <Fieldset
      id={`${id}-group`}
      legend={
        <span class={group.labelHidden ? 'visually-hidden' : undefined}>
          {group.label} <OptionalMark field={group} />
        </span>
      }
      hint={group.hint}
      error={group.error}
      kind="field"
    >
      <div class={group.inline ? 'choices choices-inline' : 'choices'}>
        {group.choices.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}-${index + 1}`;
          return (
            <div class="choice">
              <input
                id={choiceId}
                class={revealingClass(choice.reveals)}
                type={type}
                name={group.name}
                value={choice.value}
                checked={chosen.includes(choice.value)}
                disabled={group.disabled || choice.disabled}
                required={type === 'radio' && group.required}
                {...describedBy(choiceId, choice)}
              />
              <label for={choiceId}>{choice.label}</label>
              <HintAndError id={choiceId} hint={choice.hint} />
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}

interface FieldsetProps {
  legend: ComponentChildren;
  hint?: ComponentChildren;
  error?: string;
  /** Needed only where a hint or an error belongs to the group. */
  id?: string;
  /** Where one jumps to from above a long form: the section then has a heading. */
  anchor?: string;
  /** `section` is a part of a long form with a heading-like legend, `field` a group that acts as one field. */
  kind?: 'section' | 'field';
  children: ComponentChildren;
}

export function Fieldset({
  legend,
  hint,
  error,
  id = 'group',
  anchor,
  kind = 'section',
  children,
}: FieldsetProps): VNode {
  const described = describedBy(id, { hint, error })['aria-describedby'];
  return (
    <fieldset
      id={anchor}
      class={`fieldset fieldset-${kind}${error ? ' field-invalid' : ''}`}
      aria-describedby={described}
    >
      <legend>{anchor ? <h2>{legend}</h2> : legend}</legend>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}
