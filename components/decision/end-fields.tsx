import { DateField, RadiosField, TextareaField } from '@/components/forms/fields';
import type { EndGround } from '@/lib/eligibility/rules/ending';
import { CouncilFields } from './council-fields';

const grounds: { value: EndGround; label: string }[] = [
  { value: 'ASSESSED', label: 'An assessment showed that the person is no longer eligible' },
  { value: 'TURNED_18', label: 'The person turned 18' },
  { value: 'LEFT_NURSING', label: 'The person no longer lives in a home with nursing' },
];

/** What is asked when an eligibility ends. */
export function EndFields() {
  return (
    <>
      <RadiosField name="ground" legend="Why does it end?" legendSize="m" items={grounds} />
      <DateField
        name="lastDay"
        legend="What is the last day?"
        legendSize="m"
        hint="The person is still eligible on this day. For example, 31 3 2026"
      />
      <TextareaField
        name="reasons"
        label="Reasons"
        labelSize="m"
        hint="Say who assessed and when. The person can read this"
        limit={1_900}
        rows={4}
      />
      <CouncilFields hint="Only when an assessment ends continuing healthcare. The law asks for it" />
    </>
  );
}
