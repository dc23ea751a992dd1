import type { ComponentChildren, VNode } from 'preact';

interface TwoColumnProps {
  children: ComponentChildren;
  aside: ComponentChildren;
  /** Names the aside for screen readers. */
  asideLabel: string;
  /** On a narrow screen and for screen readers the aside comes first: for time and place, which one looks up on the way. */
  asideFirst?: boolean;
}

/** The thing itself, and beside it the facts and actions; on a narrow screen they stand below it. */
export function TwoColumn({ children, aside, asideLabel, asideFirst }: TwoColumnProps): VNode {
  const main = <div class="two-column-main">{children}</div>;
  return (
    <div class="two-column">
      {!asideFirst && main}
      <aside class="two-column-aside" aria-label={asideLabel}>
        {aside}
      </aside>
      {asideFirst && main}
    </div>
  );
}
