import {
  CheckboxesField,
  DateField,
  RadiosField,
  SelectField,
  TextareaField,
  TextField,
} from '@/components/forms/fields';
import { AUTHORITY_BASES } from '@/lib/person/rules/authority';
import { basisName } from '@/lib/person/rules/authority-text';
import { RELATIONS } from '@/lib/person/rules/dbs';
import { ESTATE_BASIS } from '@/lib/person/rules/estate';
import { relationName } from '@/lib/person/rules/relation-text';

const bases = AUTHORITY_BASES.filter((basis) => basis !== 'OWN' && basis !== ESTATE_BASIS);
const relations = RELATIONS.map((value) => ({ value, text: relationName(value) }));

/** The fields of an authority: who, on what basis, for what and for how long. */
export function AuthorityFields() {
  return (
    <>
      <WhoFields />
      <RightFields />
      <DateField
        name="startsOn"
        legend="First day they can act"
        legendSize="s"
        hint="For example, 27 3 2026"
      />
      <DateField
        name="endsOn"
        legend="Last day they can act"
        legendSize="s"
        hint="Leave blank if there is no end date. For parental responsibility, use the day before the person’s 18th birthday"
      />
      <TextareaField
        name="evidence"
        label="What evidence of their authority have you seen? (optional)"
        hint="For example: the stamped power of attorney and its reference number"
        limit={500}
        rows={3}
      />
    </>
  );
}

function WhoFields() {
  return (
    <>
      <TextField
        name="name"
        label="Name of the representative or nominee"
        spellCheck={false}
        autoComplete="off"
      />
      <SelectField
        name="relation"
        label="Relationship to the person"
        options={[{ value: '', text: 'Select one' }, ...relations]}
      />
      <CheckboxesField
        name="payee"
        legend="Select all that apply"
        legendSize="s"
        hint="We ask this to find out if a criminal record check is needed before they receive money"
        items={[
          { value: 'SAME_HOUSEHOLD', label: 'They live in the same home as the person' },
          { value: 'FRIEND_IN_CARE', label: 'They are a friend who is involved in the care' },
          { value: 'ORGANISATION', label: 'They are an organisation' },
        ]}
      />
      <TextField name="phone" label="Phone number (optional)" type="tel" autoComplete="off" width={20} />
      <TextField
        name="email"
        label="Email address (optional)"
        type="email"
        spellCheck={false}
        autoComplete="off"
      />
    </>
  );
}

function RightFields() {
  return (
    <>
      <RadiosField
        name="hasCapacity"
        legend="Can the person make decisions about their budget themselves?"
        legendSize="s"
        hint="If the person is under 16, a representative always acts"
        items={[
          { value: 'YES', label: 'Yes' },
          { value: 'NO', label: 'No, they lack the mental capacity' },
        ]}
      />
      <RadiosField
        name="basis"
        legend="What gives them the authority to act?"
        legendSize="s"
        items={bases.map((value) => ({ value, label: basisName(value) }))}
      />
      <CheckboxesField
        name="covers"
        legend="What can they act on?"
        legendSize="s"
        items={[
          { value: 'MONEY', label: 'The money' },
          { value: 'PLAN', label: 'The care and support plan' },
        ]}
      />
      <CheckboxesField
        name="planConsentRecorded"
        legend="If they are a nominee who can see the plan"
        legendSize="s"
        items={[{ value: 'yes', label: 'The person agreed to this, and their consent is on record' }]}
      />
    </>
  );
}
