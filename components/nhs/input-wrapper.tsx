import type { ReactNode } from 'react';

type Props = {
  prefix?: ReactNode;
  suffix?: ReactNode;
  after?: ReactNode;
  isWrapped?: boolean;
  children: ReactNode;
};

/**
 * What stands beside an input: "£", "per week", a button. Screen readers skip prefix and suffix,
 * so the label must name the unit as well.
 */
export function InputWrapper({ prefix, suffix, after, isWrapped, children }: Props) {
  if (!prefix && !suffix && !after && !isWrapped) return children;
  return (
    <div className="nhsuk-input-wrapper">
      {prefix && (
        <div className="nhsuk-input-wrapper__prefix" aria-hidden="true">
          {prefix}
        </div>
      )}
      {children}
      {suffix && (
        <div className="nhsuk-input-wrapper__suffix" aria-hidden="true">
          {suffix}
        </div>
      )}
      {after}
    </div>
  );
}
