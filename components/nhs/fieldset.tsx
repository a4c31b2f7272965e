import type { ReactNode } from 'react';
import { Caption } from './caption';
import { classNames } from './class-names';
import type { LabelSize } from './label';

type FieldsetProps = {
  legend: ReactNode;
  legendSize?: LabelSize;
  legendCaption?: ReactNode;
  isPageHeading?: boolean;
  /** Ids of the hint and the error message, separated by spaces. */
  describedBy?: string;
  /** `group` where the group holds text inputs: some screen readers skip the description without it. */
  role?: 'group';
  children: ReactNode;
};

/** Several controls that answer one question, such as the lines of an address. */
export function Fieldset(props: FieldsetProps) {
  return (
    <fieldset className="nhsuk-fieldset" role={props.role} aria-describedby={props.describedBy}>
      <Legend size={props.legendSize} caption={props.legendCaption} isPageHeading={props.isPageHeading}>
        {props.legend}
      </Legend>
      {props.children}
    </fieldset>
  );
}

type LegendProps = {
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
