import type { ReactNode } from 'react';
import { type ButtonVariant, buttonClass } from './button';

export type ButtonLinkProps = {
  href: string;
  id?: string;
  variant?: ButtonVariant;
  isSmall?: boolean;
  className?: string;
  children: ReactNode;
};

/**
 * A link that looks like a button, to start or go on with something. The kit gives it the role of a
 * button and a script that lets the space bar press it; without the script it stays what it is, a link.
 */
export function ButtonLink({ href, id, children, ...look }: ButtonLinkProps) {
  return (
    <a className={buttonClass(look)} id={id} href={href} draggable="false">
      {children}
    </a>
  );
}
