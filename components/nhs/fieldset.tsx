import type { ReactNode } from 'react';
import type { LabelSize } from './label';
import { Legend } from './legend';

export type FieldsetProps = {
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
