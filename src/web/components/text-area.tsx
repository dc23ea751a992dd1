import type { VNode } from 'preact';
import { controlAttributes, FieldFrame, type FieldProps } from './field.js';

export function TextArea(props: FieldProps & { rows?: number; maxLength?: number; lang?: string }): VNode {
  return (
    <FieldFrame field={props}>
      <textarea
        {...controlAttributes(props)}
        class="input input-full"
        rows={props.rows ?? 5}
        maxLength={props.maxLength}
        lang={props.lang}
        dir="auto"
      >
        {props.value}
      </textarea>
    </FieldFrame>
  );
}
