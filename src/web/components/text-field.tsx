import type { VNode } from 'preact';
import { controlAttributes, FieldFrame, type FieldProps } from './field.js';

export interface TextFieldProps extends FieldProps {
  autocomplete?: string;
  maxLength?: number;
  /** The keyboard a phone shows; numbers too are text, because a number input drops what it cannot read. */
  inputMode?: 'text' | 'numeric' | 'tel' | 'url' | 'email' | 'search';
  /** Roughly how much is expected; the width says so. */
  width?: 'short' | 'medium' | 'full';
  lang?: string;
  /** Id of a `<datalist>` of what may be typed. */
  list?: string;
}

/** One line of text. The direction follows what is typed, because names come in their original script. */
export function TextField(props: TextFieldProps): VNode {
  return (
    <FieldFrame field={props}>
      <input
        {...controlAttributes(props)}
        class={`input input-${props.width ?? 'full'}`}
        type="text"
        value={props.value}
        autocomplete={props.autocomplete}
        maxLength={props.maxLength}
        inputMode={props.inputMode}
        lang={props.lang}
        list={props.list}
        dir="auto"
      />
    </FieldFrame>
  );
}

/** An e-mail address; the server judges it, so the browser's own idea of an address cannot refuse a valid one. */
export function EmailField(props: FieldProps & { autocomplete?: string; maxLength?: number }): VNode {
  return (
    <FieldFrame field={props}>
      <input
        {...controlAttributes(props)}
        class="input input-full"
        type="email"
        value={props.value}
        autocomplete={props.autocomplete ?? 'email'}
        maxLength={props.maxLength}
        spellcheck={false}
        autocapitalize="none"
      />
    </FieldFrame>
  );
}
