import { WaitingPayments } from '@/components/money/waiting-payments';
import { DiedLine } from '@/components/person/died-line';
import { RecordForm } from '@/components/person/record-form';
import { todayInLondon } from '@/lib/core/clock';
import { endBudgetForm } from '@/lib/event/queries/death-forms';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitEndBudget } from './actions';

type Props = { params: Promise<{ caseId: string }> };

export default async function EndBudgetPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const form = await endBudgetForm(actor, (await params).caseId, todayInLondon());
  if (!form) pageNotFound();
  const { caseId, budgetId, personName, diedOn, lastDay, waiting } = form;
  const later = waiting.filter(({ isLater }) => isLater);
  const budget = `/commissioner/budgets/${budgetId}`;
  return (
    <>
      <DiedLine name={personName} diedOn={diedOn} />
      <RecordForm
        action={submitEndBudget}
        initial={await startForm(actor)}
        title="End the budget"
        back={{ href: budget, text: 'Back to the budget' }}
        person={personName}
        heading="End the budget"
        about={
          <>
            <p>{`The last day of the budget is ${diedOn}. What was paid stays. What was owed up to that day can still be paid, with a reason.`}</p>
            <WaitingPayments
              text="These payments are for later days. They will be cancelled:"
              payments={later}
            />
          </>
        }
        submit="End the budget"
        isWarning
        isKept={false}
        keep={{ href: budget, text: 'Do not end it' }}
      >
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="lastDay" value={lastDay} />
      </RecordForm>
    </>
  );
}
