import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { ErrorMessage } from './error-message';
import { describedBy } from './field';
import { Fieldset } from './fieldset';
import { Hint } from './hint';
import type { LabelSize } from './label';

/** What every group of controls under one question takes. */
export type GroupFieldProps = {
  /** Stem of the ids; the hint is `<id>-hint`, the error `<id>-error`. */
  id: string;
  legend?: ReactNode;
  legendSize?: LabelSize;
  legendCaption?: ReactNode;
  /** Makes the legend the page's `<h1>`. */
  isPageHeading?: boolean;
  hint?: ReactNode;
  /** The message in the words of the error summary; undefined when the answer is accepted. */
  error?: string;
};

type Props = GroupFieldProps & { role?: 'group'; isRefused?: boolean; children: ReactNode };

/** A question, its hint, its error and, as children, the controls that answer it. */
export function GroupField({ role, isRefused, children, ...group }: Props) {
  const isError = Boolean(group.error) || isRefused;
  const body = (
    <>
      {group.hint && <Hint id={`${group.id}-hint`}>{group.hint}</Hint>}
      {group.error && <ErrorMessage id={`${group.id}-error`}>{group.error}</ErrorMessage>}
      {children}
    </>
  );
  return (
    <div className={classNames('nhsuk-form-group', isError && 'nhsuk-form-group--error')}>
      {group.legend ? (
        <Fieldset {...group} legend={group.legend} role={role} describedBy={describedBy(group)}>
          {body}
        </Fieldset>
      ) : (
        body
      )}
    </div>
  );
}
