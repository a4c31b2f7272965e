import { DateField, SelectField, TextField } from '@/components/forms/fields';
import { AccountNumberFields } from '@/components/money/bank-account-fields';
import { LINE_END_TEXT, optionsOf } from './layout-text';

/** The commissioner as its bank knows it. */
export function OriginatorFields() {
  return (
    <>
      <DateField
        name="validFrom"
        legend="First day"
        hint="Today or later. Files made before stay as they are."
      />
      <TextField
        name="serviceUserNumber"
        label="Service user number"
        hint="6 digits, from your bank or bureau."
        width={10}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="accountName"
        label="Name on the account"
        hint="As payees see it on their statements, at most 18 characters. It is changed to capital letters."
        autoComplete="off"
        spellCheck={false}
      />
      <AccountNumberFields note="The account that payments leave. We keep no draft of the numbers." />
      <SelectField
        name="lineEnd"
        label="After each record of a Bacs file"
        hint="Your bank or bureau says which."
        options={optionsOf(LINE_END_TEXT)}
      />
    </>
  );
}
