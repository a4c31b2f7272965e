import { ActionForm } from '@/components/forms/action-form';
import { BankAccountFields } from '@/components/money/bank-account-fields';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { todayInLondon } from '@/lib/core/clock';
import { bankAccountView } from '@/lib/money/queries/bank-account-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitBankAccount } from './actions';

type Props = { params: Promise<{ budgetId: string; allocationId: string }> };

/** A bank account of a payee, for another person to confirm. */
export default async function NewBankAccountPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { budgetId, allocationId } = await params;
  const view = await bankAccountView(actor, { budgetId, allocationId }, todayInLondon());
  if (!view?.mayRecord || view.isUnnamed) pageNotFound();
  const { personName, payeeName, inForce } = view;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={submitBankAccount}
          initial={await startForm(actor, {}, { allocationId })}
          title="Record a bank account"
          back={{
            href: `/commissioner/budgets/${budgetId}/account/${allocationId}`,
            text: 'Back to the bank account',
          }}
          heading={
            <PersonFormHeading person={personName} heading={`Record the bank account of ${payeeName}`}>
              <p>
                Another person must confirm it. Until then nothing is paid
                {inForce ? ', and the account on record stays as it is' : ''}.
              </p>
            </PersonFormHeading>
          }
          submit="Save for another person to confirm"
        >
          <input type="hidden" name="budgetId" value={budgetId} />
          <input type="hidden" name="allocationId" value={allocationId} />
          <BankAccountFields />
        </ActionForm>
      </div>
    </div>
  );
}
