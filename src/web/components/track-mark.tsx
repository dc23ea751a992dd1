import type { VNode } from 'preact';

export type TrackColour = 1 | 2 | 3 | 4 | 5 | 6;

interface TrackMarkProps {
  colour: TrackColour;
  label: string;
  /** Where the name is not in the page's language. */
  lang?: string | undefined;
}

/** A track's name behind its colour. */
export function TrackMark({ colour, label, lang }: TrackMarkProps): VNode {
  return (
    <span class="track">
      <span class={`track-mark track-mark-${colour}`} aria-hidden="true" />
      <span lang={lang}>{label}</span>
    </span>
  );
}
