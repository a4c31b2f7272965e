import { ActionForm } from '@/components/forms/action-form';
import { SelectField, TextareaField } from '@/components/forms/fields';
import { BarredPayees } from '@/components/money/barred-payees';
import { payeeValue } from '@/components/money/payee-schema';
import { payeeOptions } from '@/components/money/payee-text';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { todayInLondon } from '@/lib/core/clock';
import { type PayeeForm, payeeForm } from '@/lib/money/queries/payee-form';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitPayee } from './actions';

type Props = { params: Promise<{ budgetId: string; allocationId: string }> };

/** Who is paid the money of a part of a budget. */
export default async function PayeePage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { budgetId, allocationId } = await params;
  const form = await payeeForm(actor, { budgetId, allocationId }, todayInLondon());
  if (!form) pageNotFound();
  const { personName, personId, paid, payeeId, payees } = form;
  const options = [{ value: '', text: 'Choose who is paid' }, ...payeeOptions(payees)];
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitPayee}
          initial={await startForm(actor, { payee: paid === null ? '' : payeeValue(paid) }, { allocationId })}
          title="Name who is paid"
          back={{ href: `/practitioner/budgets/${budgetId}`, text: 'Back to the budget' }}
          heading={
            <PersonFormHeading person={personName} heading="Name who is paid">
              <p>{paidNow(form)}</p>
              <p>
                Someone who acts for the person must be{' '}
                <a href={`/practitioner/people/${personId}/authorities/new`}>recorded</a> first. Payments that
                wait now are not paid to a new payee: finance proposes them again.
              </p>
            </PersonFormHeading>
          }
          submit="Save who is paid"
        >
          <input type="hidden" name="budgetId" value={budgetId} />
          <input type="hidden" name="allocationId" value={allocationId} />
          <input type="hidden" name="seenPayeeId" value={payeeId} />
          <SelectField name="payee" label="Paid to" options={options} />
          <BarredPayees candidates={payees} />
          <TextareaField name="reason" label="Why is this changed?" limit={500} rows={3} />
        </ActionForm>
      </div>
    </div>
  );
}

function paidNow({ paid, paidName }: PayeeForm): string {
  return paid === null
    ? `“${paidName}” was typed when the budget began. No record of that name was found, so nothing is paid until you choose who it is.`
    : `The money is paid to ${paidName} now.`;
}
