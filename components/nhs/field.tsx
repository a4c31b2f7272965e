import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { ErrorMessage } from './error-message';
import { Hint } from './hint';
import { Label, type LabelSize } from './label';

/** What every control with one label takes. Ids are never random: pages link to them. */
export type FieldProps = {
  /** The control's id; its hint is `<id>-hint`, its error `<id>-error`. */
  id: string;
  name: string;
  label: ReactNode;
  labelSize?: LabelSize;
  labelCaption?: ReactNode;
  /** Hides the label from sight only, for a filter with a purpose that its place makes clear. */
  isLabelHidden?: boolean;
  /** Makes the label the page's `<h1>`. */
  isPageHeading?: boolean;
  hint?: ReactNode;
  /** The message in the words of the error summary; undefined when the answer is accepted. */
  error?: string;
  disabled?: boolean;
  className?: string;
};

type Props = Omit<FieldProps, 'name' | 'disabled' | 'className'> & {
  groupClassName?: string;
  children: ReactNode;
};

/** A label, its hint, its error and, as children, the control they describe. */
export function Field({ groupClassName, children, ...field }: Props) {
  return (
    <div className={classNames('nhsuk-form-group', field.error && 'nhsuk-form-group--error', groupClassName)}>
      <Label
        htmlFor={field.id}
        size={field.labelSize}
        caption={field.labelCaption}
        isPageHeading={field.isPageHeading}
        className={field.isLabelHidden ? 'nhsuk-u-visually-hidden' : undefined}
      >
        {field.label}
      </Label>
      {field.hint && <Hint id={`${field.id}-hint`}>{field.hint}</Hint>}
      {field.error && <ErrorMessage id={`${field.id}-error`}>{field.error}</ErrorMessage>}
      {children}
    </div>
  );
}

type Described = { id: string; hint?: ReactNode; error?: string };

/**
 * The ids that describe a control, in reading order, or undefined when nothing does.
 * @param first ids that come before the hint, such as the message of a character count
 */
export function describedBy({ id, hint, error }: Described, first?: string): string | undefined {
  const ids = [first, hint ? `${id}-hint` : '', error ? `${id}-error` : ''];
  return ids.filter(Boolean).join(' ') || undefined;
}
