import type { ReactNode } from 'react';
import { groupName } from '@/components/case/group-name';
import { DateField, MoneyField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { CARE_OUTCOMES, type CareOutcome } from '@/lib/eligibility/rules/care-outcome';
import { FRAMEWORKS } from '@/lib/eligibility/rules/framework';
import { careOutcomeNames } from './record-words';

const frameworks = FRAMEWORKS.map((value) => ({ value, label: groupName(value) }));
/** What else is asked about an outcome. */
const more: Partial<Record<CareOutcome, ReactNode>> = {
  NURSING_CARE: <MoneyField name="nursing" label="Amount a week" />,
  JOINT_PACKAGE: <TextareaField name="nhsShare" label="What the NHS pays for" limit={1_000} rows={3} />,
};

const outcomes = CARE_OUTCOMES.map((value) => ({
  value,
  label: careOutcomeNames[value],
  conditional: more[value],
}));
const places = [
  {
    value: 'OUTSIDE',
    label: 'Our commissioner, outside this service',
    hint: 'Before it was used, or on paper',
  },
  {
    value: 'ELSEWHERE',
    label: 'Another organisation',
    hint: 'For example, the NHS where the person lived before',
  },
];

/** What is asked about a decision that was not made in this service. */
export function EarlierFields() {
  return (
    <>
      <RadiosField name="framework" legend="What was it decided under?" legendSize="m" items={frameworks} />
      <RadiosField name="outcome" legend="What was decided?" legendSize="m" items={outcomes} />
      <RadiosField name="decidedWhere" legend="Who decided?" legendSize="m" items={places} />
      <TextField
        name="decidedBy"
        label="Name of the person or organisation"
        hint="For example: NHS Gloucestershire"
        autoComplete="off"
      />
      <DateField
        name="decidedOn"
        legend="When was it decided?"
        legendSize="m"
        hint="It can be years ago. For example, 12 6 2023"
      />
      <DateField
        name="startsOn"
        legend="When did it start? (optional)"
        legendSize="s"
        hint="Leave this blank if it started on the day of the decision"
      />
      <DateField
        name="endsOn"
        legend="When did it end? (optional)"
        legendSize="s"
        hint="Leave this blank if it has not ended"
      />
      <DateField
        name="reviewedOn"
        legend="When was it last reviewed? (optional)"
        legendSize="s"
        hint="The next review of continuing healthcare is due 12 months from this day"
      />
      <TextareaField
        name="evidence"
        label="How do you know?"
        labelSize="s"
        hint="What you saw, who sent it, and when"
        limit={4_000}
        rows={3}
      />
      <TextField
        name="document"
        label="Document, and where it is kept (optional)"
        hint="For example: decision letter of 12 June 2023, in the shared folder"
        autoComplete="off"
      />
      <TextareaField
        name="reasons"
        label="Reasons for the decision, if you know them (optional)"
        labelSize="s"
        hint="The person can read this"
        limit={4_000}
        rows={3}
      />
    </>
  );
}
