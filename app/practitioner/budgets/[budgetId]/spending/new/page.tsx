import { ActionForm } from '@/components/forms/action-form';
import { SpendingQuestions } from '@/components/money/spending-fields';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { spendingFormOf } from '@/lib/money/queries/spending-form';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitSpending } from './actions';

type Props = { params: Promise<{ budgetId: string }> };

export default async function NewSpendingPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { budgetId } = await params;
  const form = await spendingFormOf(actor, budgetId);
  if (!form) pageNotFound();
  const { personName, startsOn, endsOn, ...questions } = form;
  const [onlyLine] = form.lines.length === 1 ? form.lines : [];
  const heading = (
    <>
      <h1 className="nhsuk-heading-l">
        <Caption size="l">{personName}</Caption>
        Record spending
      </h1>
      <p>{`The budget runs from ${startsOn} to ${endsOn}. The account will show that you recorded this. You can add a photo of the receipt next.`}</p>
    </>
  );
  return (
    <>
      <BackLink href={`/practitioner/budgets/${budgetId}`}>Back to the budget</BackLink>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ActionForm
            action={submitSpending}
            initial={await startForm(actor, onlyLine ? { planLineId: onlyLine.id } : {})}
            title="Record spending"
            heading={heading}
            submit="Save spending"
          >
            <SpendingQuestions {...questions} reader="staff" />
          </ActionForm>
        </div>
      </div>
    </>
  );
}
