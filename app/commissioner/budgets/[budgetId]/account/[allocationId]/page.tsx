import { ActionForm } from '@/components/forms/action-form';
import { RadiosField, TextareaField } from '@/components/forms/fields';
import { AccountsBefore, BankAccountFacts } from '@/components/money/bank-account';
import { AccountNumberFields } from '@/components/money/bank-account-fields';
import { moneyDone } from '@/components/money/money-done';
import { BackLink } from '@/components/nhs/back-link';
import { ButtonLink } from '@/components/nhs/button';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { todayInLondon } from '@/lib/core/clock';
import { type BankAccountView, bankAccountView } from '@/lib/money/queries/bank-account-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitAccountAnswer } from './actions';

type Props = {
  params: Promise<{ budgetId: string; allocationId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

/** The bank account of the payee of a part of a budget. */
export default async function BankAccountPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { budgetId, allocationId } = await params;
  const view = await bankAccountView(actor, { budgetId, allocationId }, todayInLondon());
  if (!view) pageNotFound();
  const { personName, payeeName, isUnnamed, inForce, waiting, before, mayRecord } = view;
  const title = `Bank account of ${payeeName}`;
  const { mayConfirm, mayWithdraw } = view;
  return (
    <>
      <PageTitle title="Bank account" />
      <BackLink href={`/commissioner/budgets/${budgetId}`}>Back to the budget</BackLink>
      <DoneBanner sentences={moneyDone} done={(await searchParams).done} />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <PersonFormHeading person={personName} heading={title} />
          {isUnnamed && (
            <p>The payee must be named before an account can be recorded. The practitioner does that.</p>
          )}
          <h2 className="nhsuk-heading-m">Paid into now</h2>
          {inForce ? (
            <BankAccountFacts account={inForce} />
          ) : (
            <p>No account is confirmed, so nothing is paid.</p>
          )}
          {mayRecord && !isUnnamed && (
            <ButtonLink href={`/commissioner/budgets/${budgetId}/account/${allocationId}/new`}>
              {inForce ? 'Change the account' : 'Record the account'}
            </ButtonLink>
          )}
          {waiting && (
            <>
              <h2 className="nhsuk-heading-m">Waiting for another person</h2>
              <p>Nothing is paid to {payeeName} until this is confirmed or refused.</p>
              <BankAccountFacts account={waiting} />
              {(mayConfirm || mayWithdraw) && (
                <ActionForm
                  action={submitAccountAnswer}
                  initial={await startForm(actor, {}, { detailsId: waiting.id })}
                  submit={mayConfirm ? 'Continue' : 'Withdraw it'}
                >
                  <input type="hidden" name="budgetId" value={budgetId} />
                  <input type="hidden" name="allocationId" value={allocationId} />
                  <input type="hidden" name="detailsId" value={waiting.id} />
                  <Answer {...view} />
                </ActionForm>
              )}
            </>
          )}
          <AccountsBefore accounts={before} />
        </div>
      </div>
    </>
  );
}

function Answer({ mayConfirm }: BankAccountView) {
  if (!mayConfirm)
    return (
      <>
        <p>You recorded this. Another person must confirm it.</p>
        <input type="hidden" name="answer" value="WITHDRAWN" />
        <TextareaField name="reason" label="Why do you withdraw it?" limit={500} rows={3} />
      </>
    );
  return (
    <>
      <RadiosField
        name="answer"
        legend="What do you want to do?"
        items={[
          { value: 'CONFIRMED', label: 'Confirm it' },
          { value: 'REFUSED', label: 'Refuse it' },
        ]}
      />
      <p>To confirm, type the numbers from what the payee sent. To refuse, say why.</p>
      <AccountNumberFields note="From what the payee sent." />
      <TextareaField name="reason" label="If you refuse it: why?" limit={500} rows={3} />
    </>
  );
}
