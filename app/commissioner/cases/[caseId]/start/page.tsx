import { ActionForm } from '@/components/forms/action-form';
import { CheckboxesField, DateField } from '@/components/forms/fields';
import { AllocationRows } from '@/components/money/allocation-rows';
import { BarredPayees } from '@/components/money/barred-payees';
import { payeeOptions } from '@/components/money/payee-text';
import { TakeUntil18, Until18Offer } from '@/components/money/until-18-offer';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { todayInLondon } from '@/lib/core/clock';
import { dateValues } from '@/lib/core/form/date-values';
import { type StartBudgetForm, startBudgetForm } from '@/lib/money/queries/start-budget-form';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitStart } from './actions';
import { ROWS } from './schema';

type Props = { params: Promise<{ caseId: string }> };

export default async function StartBudgetPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { caseId } = await params;
  const form = await startBudgetForm(actor, caseId, todayInLondon());
  if (!form) pageNotFound();
  const initial = await startForm(actor, valuesOf(form));
  return (
    <>
      <BackLink href={`/commissioner/cases/${caseId}`}>Back to the case</BackLink>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ActionForm
            action={submitStart}
            initial={initial}
            title="Start the budget"
            heading={<Heading {...form} />}
            submit="Start the budget"
            aside={<TakeUntil18 />}
          >
            <input type="hidden" name="caseId" value={caseId} />
            <DateField
              name="startsOn"
              legend="First day of the budget"
              legendSize="s"
              hint={`It runs for ${form.weeks} weeks, including the last day.`}
            />
            <AllocationRows rows={ROWS} payees={payeeOptions(form.payees)} />
            <BarredPayees candidates={form.payees} />

            <h2 className="nhsuk-heading-s">If a part is a direct payment</h2>
            <p>{form.consent}</p>
            <CheckboxesField name="notExcluded" items={exclusion} />
            <Until18Offer />
          </ActionForm>
        </div>
      </div>
    </>
  );
}

function Heading({ personName, agreed, weekly }: StartBudgetForm) {
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <Caption size="l">{personName}</Caption>
        Start the budget
      </h1>
      <p>
        {`${agreed} was approved${weekly ? `, ${weekly} of it each week` : ''}. `}Choose who manages each
        part. At first, the NHS manages all of it. Change that only if the plan says so. The parts must add up
        to exactly {agreed}.
      </p>
      <p>
        A third party must be in <a href="/commissioner/organisations">the list of organisations</a> first.
      </p>
    </>
  );
}

const exclusion = [
  {
    value: 'yes',
    label: 'I have checked that no exclusion from direct payments applies',
    hint: 'Such as certain court orders about drugs or alcohol.',
  },
];

function valuesOf({ startsOn, agreedTyped }: StartBudgetForm) {
  return {
    ...dateValues('startsOn', startsOn),
    'allocations-0-way': 'NOTIONAL',
    'allocations-0-amount': agreedTyped,
  };
}
