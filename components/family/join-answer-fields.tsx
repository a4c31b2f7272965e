import { DateField, TextField } from '@/components/forms/fields';

/** What is asked of who accepts an invitation. */
export function JoinAnswerFields({ address }: { address: string }) {
  return (
    <>
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
        legend="Date of birth of the person the budget is for"
        legendSize="s"
        hint="It may be your own. For example, 27 3 1948"
      />
      <TextField name="familyName" label="Their family name" autoComplete="off" spellCheck={false} />
    </>
  );
}
