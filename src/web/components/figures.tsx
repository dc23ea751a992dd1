import type { VNode } from 'preact';

export interface Figure {
  label: string;
  /** Already formatted in the page's language. */
  value: string;
  href?: string;
}

/** A few counts at a glance, each leading to the list behind it. */
export function Figures({ items }: { items: readonly Figure[] }): VNode {
  return (
    <ul class="figures">
      {items.map(({ label, value, href }) => (
        <li>
          <span class="figure-value">{value}</span>
          {href ? <a href={href}>{label}</a> : <span>{label}</span>}
        </li>
      ))}
    </ul>
  );
}
