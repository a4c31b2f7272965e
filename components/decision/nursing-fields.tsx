import { DateField, MoneyField, RadiosField, TextareaField } from '@/components/forms/fields';

/** Whether the NHS pays for nursing care, and why. @param rate for a week */
export function NursingFields({ rate }: { rate: string }) {
  const paid = (
    <>
      <DateField name="from" legend="From when does the NHS pay?" hint="For example, 27 3 2026" />
      <MoneyField name="amount" label="Amount a week" hint={`The rate is now ${rate}`} />
    </>
  );
  return (
    <>
      <RadiosField
        name="answer"
        legend="Does the person need NHS-funded nursing care?"
        legendSize="s"
        items={[
          { value: 'NEEDED', label: 'Yes, the NHS pays', conditional: paid },
          { value: 'NOT_NEEDED', label: 'No, nursing care is not needed' },
          { value: 'NO_HOME', label: 'No, the person is not in a home with nursing and goes to none' },
          { value: 'PAID', label: 'The record says that the NHS pays for it already' },
        ]}
      />
      <TextareaField
        name="why"
        label="Reasons"
        labelSize="s"
        hint="Written to the person: the letter says these words as they are. If the NHS pays, you correct it on the record of eligibility"
        rows={4}
        limit={2_000}
      />
    </>
  );
}
