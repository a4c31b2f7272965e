import { DateField, RadiosField, TextareaField } from '@/components/forms/fields';

/** Why, who may see, how letters go, and until when. */
export function SensitiveFields() {
  return (
    <>
      <TextareaField
        name="reason"
        label="Why is the record sensitive?"
        hint="Only the staff you name and PHB leads can read this"
        limit={500}
        rows={3}
      />
      <TextareaField
        name="readers"
        label="Who else may see how to reach the person? (optional)"
        hint="You always can. Enter work email addresses, one on each line"
        rows={3}
      />
      <RadiosField
        name="safe-way"
        legend="How do letters reach the person safely?"
        legendSize="s"
        items={[
          {
            value: 'SAFE_ADDRESS',
            label: 'By post to a safe address',
            conditional: <TextareaField name="safe-address" label="Safe address" rows={4} />,
          },
          {
            value: 'HAND_OVER',
            label: 'Someone hands them over',
            conditional: <TextareaField name="safe-handOver" label="Who hands them over?" rows={2} />,
          },
        ]}
      />
      <DateField
        name="reviewOn"
        legend="When do you review this?"
        legendSize="s"
        hint="Within 12 months. The record stays sensitive until someone ends it"
      />
    </>
  );
}
