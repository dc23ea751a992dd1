import type { ComponentChildren, VNode } from 'preact';

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet';

interface ButtonProps {
  kind?: ButtonKind;
  type?: 'submit' | 'button' | 'reset';
  name?: string;
  value?: string;
  /** Id of a form elsewhere on the page. */
  form?: string;
  formAction?: string;
  disabled?: boolean;
  small?: boolean;
  children: ComponentChildren;
}

const classes = (kind: ButtonKind, small?: boolean): string =>
  `button button-${kind}${small ? ' button-small' : ''}`;

export function Button({
  kind = 'secondary',
  type = 'button',
  small,
  children,
  ...rest
}: ButtonProps): VNode {
  return (
    <button class={classes(kind, small)} type={type} {...rest}>
      {children}
    </button>
  );
}

export function SubmitButton({ kind = 'primary', ...rest }: Omit<ButtonProps, 'type'>): VNode {
  return <Button kind={kind} type="submit" {...rest} />;
}

interface ButtonLinkProps {
  href: string;
  kind?: ButtonKind;
  small?: boolean;
  download?: boolean;
  children: ComponentChildren;
}

export function ButtonLink({ href, kind = 'secondary', small, download, children }: ButtonLinkProps): VNode {
  return (
    <a class={classes(kind, small)} href={href} download={download}>
      {children}
    </a>
  );
}

/** Buttons that belong together, the most likely one first. */
export const Actions = ({ children }: { children: ComponentChildren }): VNode => (
  <div class="actions">{children}</div>
);
