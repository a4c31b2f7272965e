import type { ReactNode } from 'react';
import { Caption } from './caption';
import { classNames } from './class-names';

export type LabelSize = 's' | 'm' | 'l' | 'xl';

type LabelProps = {
  /** The id of the control this label names. */
  htmlFor?: string;
  size?: LabelSize;
  caption?: ReactNode;
  /** Wraps the label in the page's `<h1>`: for a page that asks one question. */
  isPageHeading?: boolean;
  className?: string;
  children: ReactNode;
};

/** The name of a control, seen and clicked. */
export function Label({ htmlFor, size, caption, isPageHeading, className, children }: LabelProps) {
  const words = caption ? (
    <>
      <Caption size={size}>{caption}</Caption>
      {children}
    </>
  ) : (
    children
  );
  const label = (
    <label className={classNames('nhsuk-label', size && `nhsuk-label--${size}`, className)} htmlFor={htmlFor}>
      {words}
    </label>
  );
  return isPageHeading ? <h1 className="nhsuk-label-wrapper">{label}</h1> : label;
}
