import { TextareaField } from '@/components/forms/fields';
import { WaitingPayments } from '@/components/money/waiting-payments';
import { DiedLine } from '@/components/person/died-line';
import { estateText } from '@/components/person/estate-text';
import { RecordForm } from '@/components/person/record-form';
import { todayInLondon } from '@/lib/core/clock';
import { endBudgetForm } from '@/lib/event/queries/death-forms';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitFinalPayments } from './actions';

type Props = { params: Promise<{ caseId: string }> };

export default async function FinalPaymentsPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const form = await endBudgetForm(actor, (await params).caseId, todayInLondon());
  if (!form) pageNotFound();
  const { caseId, budgetId, personName, diedOn, waiting, estate } = form;
  const budget = `/commissioner/budgets/${budgetId}`;
  return (
    <>
      <DiedLine name={personName} diedOn={diedOn} />
      <RecordForm
        action={submitFinalPayments}
        initial={await startForm(actor)}
        title="Settle the final payments"
        back={{ href: budget, text: 'Back to the budget' }}
        person={personName}
        heading="Settle the final payments"
        about={
          <>
            <p>{`Pay what was owed up to ${diedOn}: propose each payment on the budget’s page and say why it is owed. Wages, notice and tax come first.`}</p>
            <p>{estateText(estate)}</p>
            <WaitingPayments
              text="These payments wait. Pay or cancel each of them first:"
              payments={waiting}
              isLinked
            />
          </>
        }
        submit="The final payments are settled"
      >
        <input type="hidden" name="caseId" value={caseId} />
        <TextareaField
          name="note"
          label="What was settled?"
          hint="For example: wages and notice paid, £654.80 to come back"
          limit={2_000}
          rows={4}
        />
      </RecordForm>
    </>
  );
}
