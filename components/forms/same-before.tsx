'use client';

import { useContext, useEffect, useRef } from 'react';
import { Button } from '@/components/nhs/button';
import { WarningCallout } from '@/components/nhs/warning-callout';
import { FormContext } from './form-context';

/** Asks whether the answers are the same as the ones before by mistake. Takes focus. */
export function SameBefore() {
  const { same } = useContext(FormContext);
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (same) around.current?.focus();
  }, [same]);
  if (!same) return null;
  return (
    <div ref={around} tabIndex={-1}>
      <WarningCallout heading="Is this the same as the one before?" headingLevel={2}>
        <p>{same.what ?? `You already recorded this on ${same.at}.`} We have not recorded it again.</p>
        <p>
          <a href={same.href}>{same.what ? 'View the other one' : 'View the one you recorded'}</a>
        </p>
        <p>If this is a second one, go to the end of this page and select “Yes, record it again”.</p>
      </WarningCallout>
    </div>
  );
}

/** Records the same answers once more. After the form's own button, which Enter in a field presses. */
export function RecordAgain({ isBusy }: { isBusy: boolean }) {
  const { same } = useContext(FormContext);
  if (!same) return null;
  return (
    <Button variant="secondary" name="again" value="yes" isBusy={isBusy}>
      Yes, record it again
    </Button>
  );
}
