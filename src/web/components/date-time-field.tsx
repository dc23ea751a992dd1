import type { VNode } from 'preact';
import { controlAttributes, FieldFrame, type FieldProps } from './field.js';

export interface DateTimeFieldProps extends FieldProps {
  type: 'datetime-local' | 'date' | 'time';
  min?: string;
  max?: string;
  /** The zone in which the wall-clock time is meant, printed beside it. */
  zone?: string;
}

/** The browser's own date and time control; its value is a wall-clock time (`2023-10-23T09:00`) without a zone. */
export function DateTimeField(props: DateTimeFieldProps): VNode {
  return (
    <FieldFrame field={props}>
      <div class="input-with-suffix">
        <input
          {...controlAttributes(props)}
          class="input input-date"
          type={props.type}
          value={props.value}
          min={props.min}
          max={props.max}
        />
        {props.zone && <span class="input-suffix">{props.zone}</span>}
      </div>
    </FieldFrame>
  );
}
