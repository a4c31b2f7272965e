import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { describedBy, Field, type FieldProps } from './field';

export type TextareaProps = FieldProps & {
  defaultValue?: string;
  /** Lines shown; 5 by default. */
  rows?: number;
  autoComplete?: string;
  spellCheck?: boolean;
  /** Id of a description that is read before the hint. */
  describedByFirst?: string;
  groupClassName?: string;
  /** What follows the box, such as the message of a character count. */
  after?: ReactNode;
};

/** Several lines of text. */
export function Textarea({ after, describedByFirst, ...props }: TextareaProps) {
  return (
    <Field {...props}>
      <textarea
        className={classNames('nhsuk-textarea', props.error && 'nhsuk-textarea--error', props.className)}
        id={props.id}
        name={props.name}
        rows={props.rows ?? 5}
        spellCheck={props.spellCheck}
        disabled={props.disabled}
        aria-describedby={describedBy(props, describedByFirst)}
        autoComplete={props.autoComplete}
        defaultValue={props.defaultValue}
      />
      {after}
    </Field>
  );
}
