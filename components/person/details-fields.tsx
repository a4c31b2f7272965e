import { DateField, RadiosField, TextField } from '@/components/forms/fields';
import { Fieldset } from '@/components/nhs/fieldset';
import { NHS_NUMBER_MISSING } from '@/lib/person/rules/nhs-number';
import { missingReason } from '@/lib/person/rules/person-text';
import { AisFields } from './ais-fields';

/** Who a person is and how to reach them. Registering and changing ask the same. */
export function DetailsFields() {
  return (
    <>
      <NameFields />
      <DateField name="dateOfBirth" legend="Date of birth" legendSize="s" hint="For example, 27 3 1985" />
      <NhsNumberFields />
      <AddressFields />
      <ContactFields />
      <AisFields />
    </>
  );
}

function NameFields() {
  return (
    <Fieldset legend="Name" legendSize="m">
      <TextField name="givenName" label="Given name" spellCheck={false} autoComplete="off" width={20} />
      <TextField name="familyName" label="Family name" spellCheck={false} autoComplete="off" width={20} />
      <TextField
        name="preferredName"
        label="Preferred name (optional)"
        hint="What the person likes to be called, if it is another name"
        spellCheck={false}
        autoComplete="off"
        width={20}
      />
    </Fieldset>
  );
}

function NhsNumberFields() {
  const number = (
    <TextField
      name="nhsNumber"
      label="NHS number"
      hint="10 digits, like 999 123 4567"
      inputMode="numeric"
      isCode
      spellCheck={false}
      autoComplete="off"
      width={10}
    />
  );
  return (
    <RadiosField
      name="nhsNumberAnswer"
      legend="NHS number"
      legendSize="s"
      items={[
        { value: 'YES', label: 'We have it', conditional: number },
        ...NHS_NUMBER_MISSING.map((reason) => ({ value: reason, label: missingReason(reason) })),
      ]}
    />
  );
}

function AddressFields() {
  return (
    <Fieldset legend="Address (optional)" legendSize="m">
      <TextField name="addressLine1" label="Address line 1" autoComplete="off" />
      <TextField name="addressLine2" label="Address line 2" autoComplete="off" />
      <TextField name="town" label="Town or city" autoComplete="off" width={20} />
      <TextField name="postcode" label="Postcode" autoComplete="off" width={10} />
    </Fieldset>
  );
}

function ContactFields() {
  return (
    <Fieldset legend="Contact and GP (optional)" legendSize="m">
      <TextField name="phone" label="Phone number" type="tel" autoComplete="off" width={20} />
      <TextField name="email" label="Email address" type="email" spellCheck={false} autoComplete="off" />
      <TextField
        name="gpPracticeCode"
        label="GP practice code"
        hint="One letter and 5 digits, like A81001"
        spellCheck={false}
        autoComplete="off"
        width={10}
      />
    </Fieldset>
  );
}
