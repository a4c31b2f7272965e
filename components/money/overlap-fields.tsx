'use client';

import { useContext } from 'react';
import { TextareaField } from '@/components/forms/fields';
import { FormContext, useField } from '@/components/forms/form-context';
import { WarningCallout } from '@/components/nhs/warning-callout';
import { FormCards } from '@/components/person/form-cards';

/**
 * The payments that cover some of the same days, and the question why both do. Asked only once a proposal was
 * refused for it.
 */
export function OverlapFields() {
  const { cards = [] } = useContext(FormContext);
  const { value, error } = useField('overlapReason');
  if (cards.length === 0 && !value && !error) return null;
  return (
    <>
      {cards.length > 0 && (
        <WarningCallout heading="Some of these days are paid already" headingLevel={2}>
          <FormCards cards={cards} />
        </WarningCallout>
      )}
      <TextareaField
        name="overlapReason"
        label="Why are these days paid twice?"
        hint="The approver reads this. Leave it blank if you change the days"
        limit={500}
        rows={3}
      />
    </>
  );
}
