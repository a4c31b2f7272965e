import { CheckboxesField, TextareaField, TextField } from '@/components/forms/fields';
import { Fieldset } from '@/components/nhs/fieldset';

/** Whom to speak and write to after a death. */
export function DeathContactFields({ legend }: { legend: string }) {
  return (
    <Fieldset legend={legend} legendSize="m">
      <TextField name="contactName" label="Name" autoComplete="off" spellCheck={false} width={20} />
      <TextField
        name="contactRelationship"
        label="Who they are"
        hint="For example: daughter and executor"
        autoComplete="off"
        width={20}
      />
      <CheckboxesField
        name="contactHasEstate"
        legend="Their part"
        legendSize="s"
        items={[
          {
            value: 'yes',
            label: 'They deal with the estate',
            hint: 'For example, they are the executor. We ask them about the money that is left.',
          },
        ]}
      />
      <TextField
        name="contactPhone"
        label="Phone number (optional)"
        type="tel"
        autoComplete="off"
        width={20}
      />
      <TextareaField
        name="contactAddress"
        label="Address for letters (optional)"
        hint="Without it no letter can be sent, and finding it stays a task"
        rows={3}
      />
      <TextareaField
        name="contactNote"
        label="What they prefer (optional)"
        hint="For example: phone after 5pm, letters in large print"
        limit={300}
        rows={2}
      />
    </Fieldset>
  );
}
