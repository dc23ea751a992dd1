import type { ComponentChildren, VNode } from 'preact';

interface FormProps {
  action: string;
  method?: 'post' | 'get';
  id?: string;
  /** Names the form for screen readers where a page has several. */
  label?: string;
  hidden?: Record<string, string>;
  /** Has file fields, which only this encoding sends. */
  upload?: boolean;
  /** Long enough that one would be sorry: the browser asks before what was typed is lost. `typed`: something is already. */
  asksBeforeLeaving?: 'changed' | 'typed';
  children: ComponentChildren;
}

/** A form that the server judges: the browser's own messages would come in the browser's language, not the page's. */
export function Form({
  action,
  method = 'post',
  id,
  label,
  hidden = {},
  upload,
  asksBeforeLeaving,
  children,
}: FormProps): VNode {
  return (
    <form
      class="form"
      action={action}
      method={method}
      id={id}
      aria-label={label}
      encType={upload ? 'multipart/form-data' : undefined}
      data-asks-before-leaving={asksBeforeLeaving}
      noValidate
    >
      <HiddenFields values={hidden} />
      {children}
    </form>
  );
}

/** One button that changes something, for instance in a table row. */
export function ActionForm({
  action,
  hidden = {},
  children,
}: Pick<FormProps, 'action' | 'hidden' | 'children'>) {
  return (
    <form class="action-form" action={action} method="post">
      <HiddenFields values={hidden} />
      {children}
    </form>
  );
}

export const HiddenFields = ({ values }: { values: Record<string, string> }): VNode => (
  <>
    {Object.entries(values).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);
