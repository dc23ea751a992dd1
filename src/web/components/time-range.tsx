import type { VNode } from 'preact';

export interface TimeRangeProps {
  /** ISO 8601 with offset. */
  start: string;
  startText: string;
  end?: string;
  endText?: string;
  /** A wall-clock time is never shown without its zone; leave it out only where the zone stands beside. */
  zone?: string;
}

export function TimeRange({ start, startText, end, endText, zone }: TimeRangeProps): VNode {
  return (
    <span class="time-range">
      <time datetime={start}>{startText}</time>
      {end && (
        <>
          –<time datetime={end}>{endText}</time>
        </>
      )}
      {zone && <span class="time-zone"> {zone}</span>}
    </span>
  );
}
