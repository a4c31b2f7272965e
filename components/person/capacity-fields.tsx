import { CheckboxesField, DateField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { CAPACITY_FINDINGS, CAPACITY_MATTERS } from '@/lib/person/rules/capacity';
import { findingName, matterName } from '@/lib/person/rules/capacity-text';

/** The fields of a finding about mental capacity. */
export function CapacityFields() {
  return (
    <>
      <CheckboxesField
        name="matters"
        legend="Which decisions were assessed?"
        legendSize="s"
        hint="Capacity is found for each decision. Select more than one only if each was assessed, with the same result"
        items={CAPACITY_MATTERS.map((value) => ({ value, label: matterName(value) }))}
      />
      <RadiosField
        name="finding"
        legend="What was found?"
        legendSize="s"
        items={CAPACITY_FINDINGS.map((value) => ({ value, label: findingName(value) }))}
      />
      <DateField
        name="assessedOn"
        legend="Date of the assessment"
        legendSize="s"
        hint="For example, 27 3 2026"
      />
      <TextField name="assessorName" label="Who assessed capacity?" spellCheck={false} autoComplete="off" />
      <TextField
        name="assessorRole"
        label="Their role"
        hint="For example: community nurse, GP, social worker"
        autoComplete="off"
      />
      <TextareaField
        name="reasons"
        label="What does the finding rest on?"
        hint="How the person was helped to decide, and whether they could understand, keep in mind and weigh up the information, and say what they want"
        limit={4000}
        rows={6}
      />
      <TextareaField
        name="consulted"
        label="Who was spoken to about their best interests?"
        hint="Needed if the person lacks capacity: family, friends, the GP, an advocate. If no one, say why"
        limit={1000}
        rows={3}
      />
    </>
  );
}
