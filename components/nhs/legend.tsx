import type { ReactNode } from 'react';
import { Caption } from './caption';
import { classNames } from './class-names';
import type { LabelSize } from './label';

export type LegendProps = {
  size?: LabelSize;
  caption?: ReactNode;
  /** Puts the page's `<h1>` inside the legend: for a page that asks one question. */
  isPageHeading?: boolean;
  children: ReactNode;
};

/** The question that a group of controls answers. */
export function Legend({ size, caption, isPageHeading, children }: LegendProps) {
  const name = classNames('nhsuk-fieldset__legend', size && `nhsuk-fieldset__legend--${size}`);
  const text = (
    <>
      {caption && <Caption size={size}>{caption}</Caption>}
      {children}
    </>
  );
  return (
    <legend className={name}>
      {isPageHeading ? <h1 className="nhsuk-fieldset__heading">{text}</h1> : text}
    </legend>
  );
}
