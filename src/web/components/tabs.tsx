import type { VNode } from 'preact';

export interface Tab {
  href: string;
  label: string;
  current: boolean;
  count?: number;
  /** A second, smaller line, such as the date below the weekday. */
  detail?: string;
}

/** Links between the parts of one thing, such as the days of the programme. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }): VNode {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span class="tab-count"> {tab.count}</span>}
              {tab.detail && <span class="tab-detail">{tab.detail}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
