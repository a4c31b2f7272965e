import { CheckboxesField, DateField, RadiosField, TextField } from '@/components/forms/fields';
import { Fieldset } from '@/components/nhs/fieldset';
import { InsetText } from '@/components/nhs/inset-text';
import { DETAIL_GROUPS, DETAILS } from '@/lib/person/rules/detail-fields';
import type { DetailName } from '@/lib/person/rules/details';
import { NHS_NUMBER_MISSING } from '@/lib/person/rules/nhs-number';
import { missingReason } from '@/lib/person/rules/person-text';

/** A person's identity and contact details. Registering and changing ask the same. */
export function DetailsFields({ isContactHidden = false }: { isContactHidden?: boolean }) {
  const { label, hint } = DETAILS.dateOfBirth;
  return (
    <>
      <NameFields />
      <DateField name="dateOfBirth" legend={label} legendSize="s" hint={hint} />
      <NhsNumberFields />
      {isContactHidden ? (
        <InsetText>
          <p>This record is sensitive. You cannot see or change the address, phone and email.</p>
        </InsetText>
      ) : (
        <>
          <AddressFields />
          <ContactFields />
        </>
      )}
    </>
  );
}

type DetailFieldProps = Omit<React.ComponentProps<typeof TextField>, 'name' | 'label' | 'hint'> & {
  name: DetailName;
  isOptional?: boolean;
};

/** One detail in a box of its own: label and hint are the detail's. */
function DetailField({ name, isOptional = false, ...props }: DetailFieldProps) {
  const detail = DETAILS[name];
  return (
    <TextField
      {...props}
      name={name}
      label={isOptional ? `${detail.label} (optional)` : detail.label}
      {...('hint' in detail ? { hint: detail.hint } : {})}
      autoComplete="off"
    />
  );
}

function NameFields() {
  return (
    <Fieldset legend={DETAIL_GROUPS.name} legendSize="m">
      <DetailField name="givenName" spellCheck={false} width={20} />
      <DetailField name="familyName" spellCheck={false} width={20} />
      <CheckboxesField
        name="hasOneName"
        isSmall
        items={[{ value: 'YES', label: 'The person has one name', hint: 'Enter it as the family name' }]}
      />
      <DetailField name="preferredName" isOptional spellCheck={false} width={20} />
    </Fieldset>
  );
}

function NhsNumberFields() {
  const number = <DetailField name="nhsNumber" inputMode="numeric" isCode spellCheck={false} width={10} />;
  return (
    <RadiosField
      name="nhsNumberAnswer"
      legend={DETAIL_GROUPS['nhs-number']}
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
    <Fieldset legend={DETAIL_GROUPS.address} legendSize="m">
      <DetailField name="addressLine1" />
      <DetailField name="addressLine2" />
      <DetailField name="town" width={20} />

      <DetailField name="postcode" width={10} />
    </Fieldset>
  );
}

function ContactFields() {
  return (
    <Fieldset legend={DETAIL_GROUPS.contact} legendSize="m">
      <DetailField name="phone" type="tel" width={20} />
      <DetailField name="email" type="email" spellCheck={false} />
    </Fieldset>
  );
}
