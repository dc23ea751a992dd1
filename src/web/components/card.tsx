import type { ComponentChildren, VNode } from 'preact';

interface CardProps {
  title: string;
  titleLang?: string;
  href?: string;
  level?: 2 | 3 | 4;
  /** A line above the title: kind, date, place. */
  meta?: ComponentChildren;
  actions?: ComponentChildren;
  children?: ComponentChildren;
}

export function Card({ title, titleLang, href, level = 3, meta, actions, children }: CardProps): VNode {
  const Heading = `h${level}` as const;
  return (
    <article class="card">
      <Heading class="card-title" lang={titleLang}>
        {href ? <a href={href}>{title}</a> : title}
      </Heading>
      {meta && <div class="card-meta">{meta}</div>}
      {children}
      {actions && <div class="actions">{actions}</div>}
    </article>
  );
}

/** Cards side by side, as many as fit. */
export const CardGrid = ({ children }: { children: ComponentChildren }): VNode => (
  <div class="card-grid">{children}</div>
);
