import type { ComponentChildren, VNode } from 'preact';

interface EmptyStateProps {
  title: string;
  /** Why it is empty and what would fill it. */
  children?: ComponentChildren;
  action?: ComponentChildren;
}

export function EmptyState({ title, children, action }: EmptyStateProps): VNode {
  return (
    <div class="empty-state">
      <p class="empty-state-title">{title}</p>
      {children && <div class="empty-state-text">{children}</div>}
      {action && <div class="actions">{action}</div>}
    </div>
  );
}
