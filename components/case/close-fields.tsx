import { RadiosField, TextareaField } from '@/components/forms/fields';
import { CLOSINGS, closingName } from './closing-text';

const items = CLOSINGS.map((value) => ({ value, label: closingName(value) }));

/** Why a case is closed. */
export function CloseFields() {
  return (
    <>
      <p>You cannot reopen a closed case. The person can make a new request at any time.</p>
      <RadiosField name="why" legend="Why is it closed?" legendSize="m" items={items} />
      <TextareaField
        name="reason"
        label="What happened"
        labelSize="m"
        hint="The person can read this"
        limit={1_900}
      />
    </>
  );
}
