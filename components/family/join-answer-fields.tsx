import { DateField, TextField } from '@/components/forms/fields';

/** What is asked of who accepts an invitation. */
export function JoinAnswerFields({ address }: { address: string }) {
  return (
    <>
      <p>These are about the person who the budget is for. It may be you.</p>
      <input type="hidden" name="key" value={address} />
      <TextField
        name="code"
        label="Code"
        hint="16 letters and numbers, such as ABCD-EFGH-JKLM-NPQR"
        autoComplete="off"
        spellCheck={false}
        width={20}
      />
      <DateField
        name="dateOfBirth"
        legend="The person’s date of birth"
        legendSize="s"
        hint="For example, 27 3 1948"
      />
      <TextField name="familyName" label="The person’s family name" autoComplete="off" spellCheck={false} />
    </>
  );
}
