import { DateField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { NUMBER_SOURCES } from '@/lib/money/rules/bank-details';
import { NUMBER_SOURCE_TEXT } from './bank-account-text';

/** The two numbers, which no draft keeps: type them again where the form comes back. */
export function AccountNumberFields({ note }: { note: string }) {
  return (
    <>
      <TextField
        name="sortCode"
        label="Sort code"
        hint={`6 digits, for example 30-96-34. ${note}`}
        width={10}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="accountNumber"
        label="Account number"
        hint="8 digits. One of 6 or 7 digits gets noughts in front."
        width={10}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}

/** The questions about a bank account and the call that checked it. */
export function BankAccountFields() {
  return (
    <>
      <AccountNumberFields note="We keep no draft of the numbers." />
      <TextField
        name="accountName"
        label="Name on the account"
        hint="As the bank has it, at most 18 characters. It is changed to capital letters without accents."
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="rollNumber"
        label="Building society roll number (optional)"
        width={20}
        autoComplete="off"
        spellCheck={false}
      />
      <h2 className="nhsuk-heading-m">The call</h2>
      <p>
        Call the payee before you record this. Do not use a number from the letter or email that asks for it.
      </p>
      <RadiosField
        name="numberSource"
        legend="Where did the number you called come from?"
        items={NUMBER_SOURCES.map((value) => ({ value, label: NUMBER_SOURCE_TEXT[value] }))}
      />
      <TextField name="answeredBy" label="Who answered?" autoComplete="off" />
      <DateField name="calledOn" legend="Day of the call" />
      <TextareaField name="reason" label="Why is the account set or changed?" limit={500} rows={3} />
    </>
  );
}
