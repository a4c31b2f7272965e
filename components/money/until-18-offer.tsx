'use client';

import { useContext } from 'react';
import { FormContext } from '@/components/forms/form-context';
import { Button } from '@/components/nhs/button';
import { WarningCallout } from '@/components/nhs/warning-callout';
import { FormCards } from '@/components/person/form-cards';

/**
 * The last day and the amount of a child's budget that would run over the 18th birthday. Shown only once a
 * start was refused for it.
 */
export function Until18Offer() {
  const { cards = [] } = useContext(FormContext);
  if (cards.length === 0) return null;
  return (
    <WarningCallout heading="End it before the 18th birthday" headingLevel={2}>
      <p>
        Each week of the plan is counted by its days. Costs that are paid once stay whole. If there is more
        than one part, change the parts to add up to this amount first.
      </p>
      <FormCards cards={cards} />
    </WarningCallout>
  );
}

/** The button that takes both. After the form's own button, which Enter in a field presses. */
export function TakeUntil18() {
  const { cards = [] } = useContext(FormContext);
  if (cards.length === 0) return null;
  return (
    <Button variant="secondary" name="endsAt18" value="yes">
      Start it to the day before the 18th birthday
    </Button>
  );
}
