'use client';

import type { ReactNode } from 'react';
import { WarningCallout } from '@/components/nhs/warning-callout';
import { useField } from './form-context';

type Props = {
  name: string;
  /** What stands in the database as this page is shown: a version, or a digest. */
  current: string;
  heading: string;
  /** The other text, with its author and time. */
  children: ReactNode;
};

/**
 * Carries what the form saw of a row. Where somebody changed it meanwhile, the form comes back with what was typed, and this
 * shows what stands now, to merge; the next attempt counts as having seen it.
 */
export function SeenField({ name, current, heading, children }: Props) {
  const { value } = useField(name);
  const isStale = value !== undefined && value !== current;
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
