import type { ComponentChildren, VNode } from 'preact';
import { ButtonLink, SubmitButton } from './button.js';
import { HiddenFields } from './form.js';

interface FiltersProps {
  action: string;
  label: string;
  submitLabel: string;
  /** Shown together, only while something is filtered. */
  clear?: { href: string; label: string };
  /** What must survive a new filter, such as the order of the list. */
  hidden?: Record<string, string>;
  children: ComponentChildren;
}

/** A bar of fields above a list; the list's address carries what was chosen. */
export function Filters({ action, label, submitLabel, clear, hidden = {}, children }: FiltersProps): VNode {
  return (
    <form class="filters" action={action} method="get" role="search" aria-label={label}>
      <HiddenFields values={hidden} />
      {children}
      <div class="filters-actions">
        <SubmitButton kind="secondary">{submitLabel}</SubmitButton>
        {clear && (
          <ButtonLink kind="quiet" href={clear.href}>
            {clear.label}
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
