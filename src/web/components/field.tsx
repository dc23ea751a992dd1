import type { ComponentChildren, VNode } from 'preact';

/** What every form field takes. `error` is the text itself, already in the person's language. */
export interface FieldProps {
  name: string;
  label: string;
  hint?: ComponentChildren;
  error?: string;
  value?: string;
  required?: boolean;
  /** Printed behind the label of a field that may stay empty: `webTexts.in(locale)('optional')`. */
  optionalLabel?: string;
  disabled?: boolean;
  /** Where a heading says it to the eye. */
  labelHidden?: boolean;
  /** Where one name stands on a page twice; otherwise made from the name. */
  id?: string;
}

/** The id under which the error summary finds a field: `person.givenName` is `field-person-givenName`. */
export const fieldId = (name: string): string => `field-${name.replace(/[^\w-]+/g, '-')}`;

const hintId = (id: string): string => `${id}-hint`;
const errorId = (id: string): string => `${id}-error`;

/** The attributes which tie a control to its label, hint and error. */
export function controlAttributes(field: FieldProps) {
  const id = field.id ?? fieldId(field.name);
  return {
    id,
    name: field.name,
    required: field.required,
    disabled: field.disabled,
    ...describedBy(id, field),
  };
}

export function describedBy(id: string, field: Pick<FieldProps, 'hint' | 'error'>) {
  const ids = [field.hint && hintId(id), field.error && errorId(id)].filter(Boolean);
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': field.error ? ('true' as const) : undefined,
  };
}

/** Label, hint and error around one control. */
export function FieldFrame({ field, children }: { field: FieldProps; children: ComponentChildren }): VNode {
  const id = field.id ?? fieldId(field.name);
  return (
    <div class={field.error ? 'field field-invalid' : 'field'}>
      <label class={field.labelHidden ? 'visually-hidden' : 'field-label'} for={id}>
        {field.label} <OptionalMark field={field} />
      </label>
      <HintAndError id={id} hint={field.hint} error={field.error} />
      {children}
    </div>
  );
}

export const OptionalMark = ({ field }: { field: Pick<FieldProps, 'required' | 'optionalLabel'> }) =>
  field.optionalLabel && !field.required ? <span class="field-optional">{field.optionalLabel}</span> : null;

export function HintAndError(props: { id: string; hint?: ComponentChildren; error?: string }): VNode {
  return (
    <>
      {props.hint && (
        <div class="field-hint" id={hintId(props.id)}>
          {props.hint}
        </div>
      )}
      {props.error && (
        <p class="field-error" id={errorId(props.id)}>
          {props.error}
        </p>
      )}
    </>
  );
}
