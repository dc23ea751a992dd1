import type { VNode } from 'preact';

export type TrackColour = 1 | 2 | 3 | 4 | 5 | 6;

/** A track's name behind its colour. */
export function TrackMark({ colour, label }: { colour: TrackColour; label: string }): VNode {
  return (
    <span class="track">
      <span class={`track-mark track-mark-${colour}`} aria-hidden="true" />
      {label}
    </span>
  );
}
