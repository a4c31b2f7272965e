import { reviewName, reviewOutcomeName } from '@/components/case/review-text';
import { DateField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { REVIEW_OUTCOMES } from '@/lib/case/rules/review-outcome';
import type { ReviewForm } from '@/lib/review/queries/review-forms';

/** What is asked about a review that was held. Which one is asked only where more than one is to come. */
export function ReviewFields({ due }: Pick<ReviewForm, 'due'>) {
  const kinds = due.map(({ kind }) => ({ value: kind, label: reviewName(kind) }));
  const [only] = kinds;
  const about = due.every(({ kind }) => kind === 'NURSING_REVIEW') ? 'NURSING_REVIEW' : 'FIRST_REVIEW';
  return (
    <>
      {kinds.length > 1 || !only ? (
        <RadiosField name="kind" legend="What was reviewed?" legendSize="m" items={kinds} />
      ) : (
        <input type="hidden" name="kind" value={only.value} />
      )}
      <DateField
        name="heldOn"
        legend="When was the review held?"
        legendSize="m"
        hint="The next one counts from this day. For example, 24 6 2026"
      />
      <TextField
        name="present"
        label="Who was there?"
        labelSize="m"
        hint="Names and roles, and how you met. For example: Ada and her sister, at home"
      />
      <RadiosField
        name="outcome"
        legend="What is the outcome?"
        legendSize="m"
        items={REVIEW_OUTCOMES.map((value) => ({ value, label: reviewOutcomeName(value, about) }))}
      />
      <TextareaField
        name="reason"
        label="Why?"
        labelSize="m"
        hint="Needed unless nothing changes. Say what is different for the person"
        limit={2_000}
        rows={4}
      />
    </>
  );
}
