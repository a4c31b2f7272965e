import { DateField, RadiosField, TextareaField } from '@/components/forms/fields';
import { InsetText } from '@/components/nhs/inset-text';

const outcomes = [
  { value: 'ELIGIBLE', label: 'Eligible' },
  {
    value: 'NOT_ELIGIBLE',
    label: 'Not eligible',
    hint: 'This closes the case with the reasons, unless a budget runs',
  },
];

type Props = {
  deciderName: string;
  askedOn: string;
  /** A record that stands is put right, and the form asks why. */
  isCorrection: boolean;
};

/** A decision that was reached outside this service, as it is recorded or put right here. */
export function DecideRecordedFields({ deciderName, askedOn, isCorrection }: Props) {
  return (
    <>
      <h2 className="nhsuk-heading-m">{isCorrection ? 'What is right' : 'The decision'}</h2>
      <InsetText>
        <p>
          {isCorrection ? '' : 'Nothing is assessed in this service that waits for a decision. '}
          This form is for a decision that was reached outside this service: its letter and its review are
          there too. It is recorded under your name, {deciderName}, and cannot be edited.
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
      <TextareaField
        name="evidence"
        label="Evidence"
        labelSize="s"
        hint="What the decision rests on and where it is kept, with dates"
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
        legend="When was it decided?"
        legendSize="s"
        hint={`On or after ${askedOn}, when it was asked`}
      />
    </>
  );
}
