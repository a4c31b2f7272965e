import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { DiedLine } from '@/components/person/died-line';
import { estateText } from '@/components/person/estate-text';
import { PersonFormHeading } from '@/components/person/person-form-heading';
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
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ActionForm
            action={submitFinalPayments}
            initial={await startForm(actor)}
            title="Settle the final payments"
            back={{ href: budget, text: 'Back to the budget' }}
            heading={
              <PersonFormHeading person={personName} heading="Settle the final payments">
                <p>{`Pay what was owed up to ${diedOn}: propose each payment on the budget’s page and say why it is owed. Wages, notice and tax come first.`}</p>
                <p>{estateText(estate)}</p>
                {waiting.length > 0 && (
                  <>
                    <p>These payments wait. Pay or cancel each of them first:</p>
                    <ul className="nhsuk-list nhsuk-list--bullet">
                      {waiting.map(({ id, text }) => (
                        <li key={id}>
                          <a href={`/commissioner/payments/${id}`}>{text}</a>
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </PersonFormHeading>
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
          </ActionForm>
        </div>
      </div>
    </>
  );
}
