import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { reversibleSpending } from '@/lib/money/queries/reversible-spending';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitReversal } from './actions';

type Props = { params: Promise<{ budgetId: string; spendingId: string }> };

export default async function ReverseSpendingPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { budgetId, spendingId } = await params;
  const line = await reversibleSpending(actor, budgetId, spendingId);
  if (!line) pageNotFound();
  const heading = (
    <>
      <h1 className="nhsuk-heading-l">
        <Caption size="l">{line.personName}</Caption>
        Reverse an entry
      </h1>
      <p>
        {`${line.amount} paid to ${line.paidTo} for ${line.service} on ${line.spentOn}. `}
        Reversing adds an entry with the same amount in the other direction. Both stay in the account
        permanently.
      </p>
    </>
  );
  return (
    <>
      <BackLink href={`/commissioner/budgets/${budgetId}`}>Back to the budget</BackLink>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ActionForm
            action={submitReversal}
            initial={await startForm(actor)}
            title="Reverse an entry"
            heading={heading}
            submit="Reverse the entry"
            isWarning
          >
            <input type="hidden" name="spendingId" value={spendingId} />
            <TextareaField name="reason" label="Why is it wrong?" limit={500} rows={4} />
          </ActionForm>
        </div>
      </div>
    </>
  );
}
