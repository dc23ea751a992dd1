import type { ComponentChildren, VNode } from 'preact';

export type BadgeTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** A state in one or two words; each tone has its own mark, so that none is told by colour alone. */
export function Badge({
  tone = 'neutral',
  children,
}: {
  tone?: BadgeTone;
  children: ComponentChildren;
}): VNode {
  return (
    <span class={`badge badge-${tone}`}>
      <span class={`tone-mark tone-mark-${tone}`} aria-hidden="true" />
      {children}
    </span>
  );
}
