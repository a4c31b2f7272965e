'use client';

import { type ReactNode, useContext } from 'react';
import { WarningCallout } from '@/components/nhs/warning-callout';
import { FormContext, useField } from './form-context';

type Props = {
  name: string;
  /** The stored version or digest when this page is shown. */
  current: string;
  heading: string;
  /** The other text, with its author and time. */
  children: ReactNode;
};

/**
 * Carries the version of a row that the form shows. If another user changed the row meanwhile, the form
 * returns with the typed values and shows the current text to merge. The next attempt counts as having seen
 * it.
 */
export function SeenField({ name, current, heading, children }: Props) {
  const { value } = useField(name);
  const isStale = useContext(FormContext).isStale || (value !== undefined && value !== current);
  return (
    <>
      <input type="hidden" name={name} value={current} />
      {isStale && (
        <WarningCallout heading={heading} headingLevel={2}>
          {children}
        </WarningCallout>
      )}
    </>
  );
}
