import type axe from 'axe-core';

/** What the pages specs put into a page before they ask it. */
declare global {
  interface Window {
    axe: typeof axe;
  }
  const window: Window;
  const document: { documentElement: { scrollWidth: number }; activeElement: { textContent: string } | null };
}
