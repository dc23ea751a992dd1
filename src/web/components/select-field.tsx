import type { VNode } from 'preact';
import { revealingClass } from './conditional.js';
import { controlAttributes, FieldFrame, type FieldProps } from './field.js';

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
  /** Shows what stands in `<Conditional slot=…>` while it is chosen. */
  reveals?: number | undefined;
}

export interface OptionGroup {
  label: string;
  options: Option[];
}

export interface SelectFieldProps extends FieldProps {
  options: (Option | OptionGroup)[];
  /** An empty first choice, for instance "Choose a country". */
  placeholder?: string;
  autocomplete?: string;
}

export function SelectField(props: SelectFieldProps): VNode {
  return (
    <FieldFrame field={props}>
      <select {...controlAttributes(props)} class="input select" autocomplete={props.autocomplete}>
        {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
        {props.options.map((entry) =>
          'options' in entry ? (
            <optgroup label={entry.label}>
              {entry.options.map((option) => choice(option, props.value))}
            </optgroup>
          ) : (
            choice(entry, props.value)
          ),
        )}
      </select>
    </FieldFrame>
  );
}

const choice = (option: Option, chosen?: string): VNode => (
  <option
    value={option.value}
    class={revealingClass(option.reveals)}
    selected={option.value === chosen}
    disabled={option.disabled}
  >
    {option.label}
  </option>
);
