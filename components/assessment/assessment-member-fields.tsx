import {
  CheckboxesField,
  RadiosField,
  SelectField,
  TextareaField,
  TextField,
} from '@/components/forms/fields';
import { HEALTH_PROFESSIONS } from '@/lib/assessment/rules/professions';
import type { ListChoices } from '@/lib/core/list-view';
import { capacityItems, mannerItems } from './assessment-team-text';

const professions = [
  { value: '', text: 'Select a profession' },
  ...HEALTH_PROFESSIONS.map((name) => ({ value: name, text: name })),
];

type Props = { colleagues: ListChoices['options'] };

/**
 * A person who took part: their account or name, role and way, and whether they are one of those who
 * recommend.
 */
export function AssessmentMemberFields({ colleagues }: Props) {
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
      <SelectField
        name="userId"
        label="Do they have the person on their caseload here?"
        labelSize="s"
        hint="Select them, and they confirm their own profession on the list of who takes part."
        options={[{ value: '', text: 'No, or no account' }, ...colleagues]}
      />
      <TextField name="name" label="Name" labelSize="s" hint="Leave empty if you selected them above." />
      <RadiosField name="capacity" legend="They took part as" legendSize="s" items={capacities} />
      <TextField name="organisation" label="Organisation (optional)" labelSize="s" />
      <RadiosField name="manner" legend="How did they take part?" legendSize="s" items={mannerItems} />
      <TextareaField
        name="professionCheck"
        label="How was their profession checked? (optional)"
        labelSize="s"
        hint="For a professional without an account here. For example, you saw them on the register today. A decision support tool cannot be sent without it."
        rows={2}
      />
      <CheckboxesField
        name="isInTeam"
        hint="The person, family and advocates contribute but are not part of the MDT’s recommendation."
        items={[{ value: 'yes', label: 'They are a member of the MDT that makes the recommendation' }]}
      />
    </>
  );
}
