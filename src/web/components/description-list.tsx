import type { ComponentChildren, VNode } from 'preact';

export interface Description {
  term: string;
  description: ComponentChildren;
}

export function DescriptionList({ items }: { items: readonly Description[] }): VNode {
  return (
    <dl class="description-list">
      {items.map(({ term, description }) => (
        <div>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
