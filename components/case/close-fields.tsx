import { RadiosField, TextareaField } from '@/components/forms/fields';
import type { CaseOrigin } from '@/lib/case/rules/groups';
import { closingName, closingsFor } from './closing-text';

/** Why a case is closed. */
export function CloseFields({ origin }: { origin: CaseOrigin }) {
  const items = closingsFor(origin).map((value) => ({ value, label: closingName(value) }));
  return (
    <>
      <p>
        {origin === 'REFERRAL'
          ? 'You cannot reopen a closed referral. To correct one, close it and record it again with the day it was first received. A request in the same group stays open.'
          : 'You cannot reopen a closed case. The person can make a new request at any time.'}
        {' A case that ends because the person died opens again if the death is taken back.'}
      </p>
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
