import type { ComponentChildren, VNode } from 'preact';
import type { Description } from './description-list.js';

interface HeroProps {
  kicker?: ComponentChildren;
  title: string;
  lead?: ComponentChildren;
  /** What, when, where: at most four. */
  facts?: readonly Description[];
  actions?: ComponentChildren;
}

/** The opening of the home page; holds its h1. */
export function Hero({ kicker, title, lead, facts = [], actions }: HeroProps): VNode {
  return (
    <div class="hero">
      <div>
        {kicker && <p class="kicker">{kicker}</p>}
        <h1>{title}</h1>
        {lead && <div class="lead">{lead}</div>}
        {actions && <div class="actions">{actions}</div>}
      </div>
      {facts.length > 0 && (
        <dl class="hero-facts">
          {facts.map(({ term, description }) => (
            <div>
              <dt>{term}</dt>
              <dd>{description}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
