import { DateField, SelectField, TextareaField, TextField } from '@/components/forms/fields';
import { RELATIONS } from '@/lib/person/rules/dbs';
import { relationName } from '@/lib/person/rules/relation-text';

const relations = RELATIONS.map((value) => ({ value, text: relationName(value) }));

/** The fields of who deals with the estate of a person who died. */
export function EstateFields() {
  return (
    <>
      <TextField
        name="name"
        label="Name of the executor or administrator"
        spellCheck={false}
        autoComplete="off"
      />
      <SelectField
        name="relation"
        label="Relationship to the person"
        options={[{ value: '', text: 'Select one' }, ...relations]}
      />
      <TextField name="phone" label="Phone number (optional)" type="tel" autoComplete="off" width={20} />
      <TextField
        name="email"
        label="Email address (optional)"
        type="email"
        spellCheck={false}
        autoComplete="off"
      />
      <DateField
        name="startsOn"
        legend="First day they can act"
        legendSize="s"
        hint="For example, 27 3 2026"
      />
      <TextareaField
        name="evidence"
        label="What have you seen?"
        hint="For example: the will, or the grant of probate and its number"
        limit={500}
        rows={3}
      />
    </>
  );
}
