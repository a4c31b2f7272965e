import { DateField, RadiosField, TextareaField } from '@/components/forms/fields';

const outcomes = [
  { value: 'ELIGIBLE', label: 'Eligible' },
  { value: 'NOT_ELIGIBLE', label: 'Not eligible', hint: 'This closes the case with your reasons' },
];

/** A named person's decision. It cannot be edited, and the form says so before it is saved. */
export function EligibilityFields({ deciderName, askedOn }: { deciderName: string; askedOn: string }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Your decision</h2>
      <p>You decide as {deciderName}. A saved decision cannot be edited.</p>
      <RadiosField name="outcome" legend="Is the person eligible?" legendSize="s" items={outcomes} />
      <TextareaField
        name="evidence"
        label="Evidence"
        labelSize="s"
        hint="What you looked at, with dates"
        limit={4_000}
      />
      <TextareaField
        name="reasons"
        label="Reasons"
        labelSize="s"
        hint="Plain words: the person can read this"
        limit={4_000}
      />
      <DateField
        name="decidedOn"
        legend="When did you decide?"
        legendSize="s"
        hint={`On or after ${askedOn}, when it was asked`}
      />
    </>
  );
}
