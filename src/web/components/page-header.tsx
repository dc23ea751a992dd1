import type { ComponentChildren, VNode } from 'preact';

interface PageHeaderProps {
  title: string;
  /** Where the title is not in the page's language. */
  titleLang?: string;
  /** A short line above the title: the kind of thing, the section. */
  kicker?: ComponentChildren;
  lead?: ComponentChildren;
  actions?: ComponentChildren;
  breadcrumbs?: ComponentChildren;
}

/** The one h1 of a page with what belongs to it. */
export function PageHeader({ title, titleLang, kicker, lead, actions, breadcrumbs }: PageHeaderProps): VNode {
  return (
    <div class="page-header">
      {breadcrumbs}
      {kicker && <p class="kicker">{kicker}</p>}
      <h1 lang={titleLang}>{title}</h1>
      {lead && <div class="lead">{lead}</div>}
      {actions && <div class="actions">{actions}</div>}
    </div>
  );
}
