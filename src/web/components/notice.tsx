import type { ComponentChildren, VNode } from 'preact';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

interface NoticeProps {
  tone?: NoticeTone;
  title?: string;
  /** Tells screen readers at once: for the answer to what the person has just done. */
  live?: boolean;
  children?: ComponentChildren;
}

export function Notice({ tone = 'info', title, live, children }: NoticeProps): VNode {
  return (
    <div class={`notice notice-${tone}`} role={live ? 'status' : undefined}>
      <span class={`tone-mark tone-mark-${tone}`} aria-hidden="true" />
      <div class="notice-content">
        {title && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
