import { CheckboxesField, RadiosField, SelectField, TextField } from '@/components/forms/fields';
import { HEALTH_PROFESSIONS } from '@/lib/assessment/rules/professions';
import { capacityItems, mannerItems } from './assessment-team-text';

const professions = [
  { value: '', text: 'Select a profession' },
  ...HEALTH_PROFESSIONS.map((name) => ({ value: name, text: name })),
];

/** A person who took part: their name, role and way, and whether they are one of those who recommend. */
export function AssessmentMemberFields() {
  const capacities = capacityItems.map((item) =>
    item.value === 'HEALTH_PROFESSIONAL'
      ? {
          ...item,
          conditional: <SelectField name="profession" label="Which profession?" options={professions} />,
        }
      : item,
  );
  return (
    <>
      <TextField name="name" label="Name" labelSize="s" />
      <RadiosField name="capacity" legend="They took part as" legendSize="s" items={capacities} />
      <TextField name="organisation" label="Organisation (optional)" labelSize="s" />
      <RadiosField name="manner" legend="How did they take part?" legendSize="s" items={mannerItems} />
      <CheckboxesField
        name="isInTeam"
        hint="The person, family and advocates contribute but are not part of the MDT’s recommendation."
        items={[{ value: 'yes', label: 'They are a member of the MDT that makes the recommendation' }]}
      />
    </>
  );
}
