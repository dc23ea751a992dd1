import type { ComponentChildren, VNode } from 'preact';

interface TwoColumnProps {
  children: ComponentChildren;
  aside: ComponentChildren;
  /** Names the aside for screen readers. */
  asideLabel: string;
}

/** The thing itself, and beside it the facts and actions, which stand below on a narrow screen. */
export function TwoColumn({ children, aside, asideLabel }: TwoColumnProps): VNode {
  return (
    <div class="two-column">
      <div class="two-column-main">{children}</div>
      <aside class="two-column-aside" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  );
}
