import { DateField, RadiosField, TextareaField } from '@/components/forms/fields';
import { InsetText } from '@/components/nhs/inset-text';
import type { Framework } from '@/lib/eligibility/rules/framework';
import { CareInsteadFields } from './care-instead-fields';

const outcomes = [
  { value: 'ELIGIBLE', label: 'Eligible' },
  {
    value: 'NOT_ELIGIBLE',
    label: 'Not eligible',
    hint: 'This closes the case with the reasons, unless a budget is active',
  },
];

type Props = {
  deciderName: string;
  /** Whether an existing record is corrected; then the form asks why. */
  isCorrection: boolean;
  framework: Framework;
};

/** The fields of a decision made elsewhere, recorded or corrected here. */
export function DecideRecordedFields({ deciderName, isCorrection, framework }: Props) {
  return (
    <>
      <h2 className="nhsuk-heading-m">{isCorrection ? 'The correct decision' : 'The decision'}</h2>
      <InsetText>
        <p>
          {isCorrection ? '' : 'No assessment in this service is waiting for a decision. '}
          Use this form for a decision made outside this service. Its letter and any review are there too. It
          is recorded under your name, {deciderName}, and you cannot edit it.
        </p>
      </InsetText>
      {isCorrection && (
        <TextareaField
          name="whyCorrected"
          label="Why is the record wrong?"
          labelSize="s"
          hint="This is kept in the record’s history"
          rows={3}
          limit={500}
        />
      )}
      <RadiosField name="outcome" legend="Is the person eligible?" legendSize="s" items={outcomes} />
      <CareInsteadFields framework={framework} />
      <TextareaField
        name="evidence"
        label="Evidence"
        labelSize="s"
        hint="What the decision is based on and where it is kept, with dates"
        limit={4_000}
      />
      <TextareaField
        name="reasons"
        label="Reasons"
        labelSize="s"
        hint="Use plain English. The person can read this"
        limit={4_000}
      />
      <DateField
        name="decidedOn"
        legend="When was it decided?"
        legendSize="s"
        hint="It can be before the budget was asked for"
      />
      {framework === 'CHC' && (
        <DateField
          name="reviewedOn"
          legend="When was the care last reviewed? (optional)"
          legendSize="s"
          hint="The next review is due 12 months from this day. Leave blank if none is known"
        />
      )}
    </>
  );
}
