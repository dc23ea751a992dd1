import type { ComponentChildren, VNode } from 'preact';

interface SectionProps {
  title: string;
  id?: string;
  level?: 2 | 3;
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A headed part of a page. */
export function Section({ title, id, level = 2, actions, children }: SectionProps): VNode {
  const Heading = `h${level}` as const;
  return (
    <section class="section" id={id}>
      <div class="section-header">
        <Heading>{title}</Heading>
        {actions && <div class="actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** Running text: paragraphs, lists, headings at a readable width. */
export const Prose = ({
  children,
  lang,
}: {
  children: ComponentChildren;
  lang?: string | undefined;
}): VNode => (
  <div class="prose" lang={lang}>
    {children}
  </div>
);
