import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type ButtonVariant = 'secondary' | 'secondary-solid' | 'reverse' | 'warning' | 'login' | 'brand';

type Look = { variant?: ButtonVariant; isSmall?: boolean; className?: string };

type ButtonProps = Look & {
  id?: string;
  type?: 'submit' | 'button' | 'reset';
  name?: string;
  value?: string;
  disabled?: boolean;
  /** Disabled for the moment, and still focused: the code that sets it ignores the press. */
  isBusy?: boolean;
  /** Only where the words alone do not say enough; it must begin with them. */
  ariaLabel?: string;
  /** The id of a form elsewhere on the page that this button submits. */
  form?: string;
  /** Sends the form to another action of the same page. */
  formAction?: string | ((data: FormData) => void | Promise<void>);
  children: ReactNode;
};

/** A button. It submits by default; one primary button a page. */
export function Button({
  variant,
  isSmall,
  className,
  ariaLabel,
  type = 'submit',
  isBusy,
  ...button
}: ButtonProps) {
  return (
    <button
      {...button}
      className={buttonClass({ variant, isSmall, className })}
      type={type}
      aria-label={ariaLabel}
      aria-disabled={button.disabled || isBusy || undefined}
    />
  );
}

/** The classes of a button's look, for any element. */
function buttonClass({ variant, isSmall, className }: Look): string {
  return classNames(
    'nhsuk-button',
    variant && `nhsuk-button--${variant}`,
    isSmall && 'nhsuk-button--small',
    className,
  );
}

type ButtonLinkProps = {
  href: string;
  id?: string;
  variant?: ButtonVariant;
  isSmall?: boolean;
  className?: string;
  children: ReactNode;
};

/**
 * A link in the style of a button, to start or go on with something. The kit gives it the role of a
 * button and a script that lets the space bar press it; without the script it stays what it is, a link.
 */
export function ButtonLink({ href, id, children, ...look }: ButtonLinkProps) {
  return (
    <a className={buttonClass(look)} id={id} href={href} draggable="false">
      {children}
    </a>
  );
}
