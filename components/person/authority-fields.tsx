import type { ReactNode } from 'react';
import {
  CheckboxesField,
  DateField,
  RadiosField,
  SelectField,
  TextareaField,
  TextField,
} from '@/components/forms/fields';
import { basisName } from '@/lib/person/rules/authority-text';
import { AUTHORITY_BASES, type AuthorityBasis } from '@/lib/person/rules/basis-terms';
import { RELATIONS } from '@/lib/person/rules/dbs';
import { ESTATE_BASIS } from '@/lib/person/rules/estate';
import { relationName } from '@/lib/person/rules/relation-text';
import { MoneyBasisFields } from './money-basis-fields';

const bases = AUTHORITY_BASES.filter((basis) => basis !== 'OWN' && basis !== ESTATE_BASIS);
const relations = RELATIONS.map((value) => ({ value, text: relationName(value) }));

type Props = {
  /** The representatives who may name a nominee. */
  namers: readonly { id: string; name: string }[];
};

/** The fields of an authority: who, on what basis, for what and for how long. */
export function AuthorityFields({ namers }: Props) {
  return (
    <>
      <WhoFields />
      <RightFields namers={namers} />
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
        label="What evidence of their authority have you seen?"
        hint="For example: the stamped power of attorney and its reference number. Needed for an enduring power, and for a nominee who was named in advance"
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

function RightFields({ namers }: Props) {
  const more: Partial<Record<AuthorityBasis, { conditional: ReactNode }>> = {
    NOMINATED_IN_ADVANCE: {
      conditional: <DateField name="namedOn" legend="When did the person name them?" legendSize="s" />,
    },
    NOMINATED_BY_REPRESENTATIVE: { conditional: <NamerField namers={namers} /> },
  };
  return (
    <>
      <RadiosField
        name="basis"
        legend="What gives them the authority to act?"
        legendSize="s"
        items={bases.map((value) => ({ value, label: basisName(value), ...more[value] }))}
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
      <MoneyBasisFields />
      <CheckboxesField
        name="planConsentRecorded"
        legend="If they are a nominee who can see the plan"
        legendSize="s"
        items={[
          {
            value: 'yes',
            label: 'The person, or the representative who names them, agreed to this on record',
          },
        ]}
      />
    </>
  );
}

function NamerField({ namers }: Props) {
  if (namers.length === 0) return <p>No representative acts for the money. Record one first.</p>;
  return (
    <SelectField
      name="namedById"
      label="Which representative?"
      options={[
        { value: '', text: 'Select one' },
        ...namers.map(({ id, name }) => ({ value: id, text: name })),
      ]}
    />
  );
}
