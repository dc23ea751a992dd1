import type { ComponentChildren, VNode } from 'preact';

/** As many as `forms.css` knows, in one form. */
export const conditionalSlots = 6;

/**
 * Fields that belong to one answer: shown while a choice with the same `reveals` is chosen, by the style sheet alone. What is not
 * shown is sent all the same; the server asks and keeps only what applies.
 */
export const Conditional = ({ slot, children }: { slot: number; children: ComponentChildren }): VNode => (
  <div class={`revealed revealed-${slot}`}>{children}</div>
);

export const revealingClass = (slot: number | undefined): string | undefined =>
  slot === undefined ? undefined : `reveals-${slot}`;
