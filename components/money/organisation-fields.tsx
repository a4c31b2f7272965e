import { TextareaField, TextField } from '@/components/forms/fields';

/** The questions about an organisation that holds money of budgets. */
export function OrganisationFields() {
  return (
    <>
      <TextField name="name" label="Name of the organisation" />
      <TextField
        name="registerNumber"
        label="Company or charity number (optional)"
        hint="As on the public register, for example 01234567."
        width={10}
      />
      <TextareaField name="address" label="Address" limit={400} rows={4} />
    </>
  );
}
