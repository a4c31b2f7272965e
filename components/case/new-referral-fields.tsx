import { DateField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { ASKED_BY } from '@/lib/case/rules/groups';
import { askerName } from './asked-text';
import { REFERRAL_CHOICES } from './referral-choices';

const choices = REFERRAL_CHOICES.map(({ value, label }) => ({ value, label }));

/** What is asked about a referral. */
export function NewReferralFields() {
  return (
    <>
      <RadiosField name="what" legend="What is the referral for?" legendSize="m" items={choices} />
      <DateField
        name="receivedOn"
        legend="When did the commissioner receive it?"
        legendSize="m"
        hint="The time to a decision is counted from this day. For example, 3 3 2026"
      />
      <RadiosField
        name="referredBy"
        legend="Who made the referral?"
        legendSize="m"
        items={ASKED_BY.map((value) => ({ value, label: askerName(value) }))}
      />
      <TextField
        name="referredByName"
        label="Their name and where they work"
        hint="Leave this blank if the person referred themselves"
        width={30}
      />
      <TextareaField
        name="note"
        label="Note (optional)"
        labelSize="m"
        hint="For example, why now. The person can read this."
        limit={2_000}
      />
    </>
  );
}
