'use client';

import { useContext } from 'react';
import { CheckboxesField } from '@/components/forms/fields';
import { FormContext } from '@/components/forms/form-context';
import { WarningCallout } from '@/components/nhs/warning-callout';
import { FormCards } from './form-cards';

/**
 * The likely duplicates of a new person. If they are only likely, the form succeeds once the practitioner
 * confirms that it is none of them. A person with the same NHS number blocks it.
 */
export function LikelyDuplicates() {
  const { answer, cards = [] } = useContext(FormContext);
  if (cards.length === 0) return null;
  return (
    <>
      <WarningCallout heading="This person may be registered already" headingLevel={2}>
        <p>
          {answer ?? 'Their NHS number is on this record. Open this record instead of creating a second one.'}
        </p>
      </WarningCallout>
      <FormCards cards={cards} />
      {answer && (
        <CheckboxesField
          name="isDifferentPerson"
          legend="Is it one of these people?"
          legendSize="s"
          items={[
            { value: 'yes', label: 'No. I have checked, and the person I am registering is someone else' },
          ]}
        />
      )}
    </>
  );
}
