import { ActionForm } from '@/components/forms/action-form';
import { PaymentFacts } from '@/components/money/payment-facts';
import { BackLink } from '@/components/nhs/back-link';
import { InsetText } from '@/components/nhs/inset-text';
import { PageTitle } from '@/components/page/page-title';
import { todayInLondon } from '@/lib/core/clock';
import { paymentWithSteps } from '@/lib/money/queries/payment-with-steps';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitApproval, submitRelease } from './actions';

type Props = { params: Promise<{ paymentId: string }> };

export default async function PaymentPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { paymentId } = await params;
  const payment = await paymentWithSteps(actor, paymentId, todayInLondon());
  if (!payment) pageNotFound();
  const { next, mustBeAnother, mayCancel } = payment;
  const cancel = mayCancel && <a href={`/commissioner/payments/${paymentId}/cancel`}>Cancel this payment</a>;
  const facts = <PaymentFacts payment={payment} budgetHref={`/commissioner/budgets/${payment.budgetId}`} />;
  return (
    <>
      <BackLink href="/commissioner/payments">Back to payments</BackLink>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          {next ? (
            <ActionForm
              action={next === 'approve' ? submitApproval : submitRelease}
              initial={await startForm(actor)}
              title="Payment"
              heading={facts}
              submit={next === 'approve' ? 'Approve the payment' : 'Release the payment'}
              isKept={false}
              aside={cancel}
            >
              <input type="hidden" name="paymentId" value={paymentId} />
            </ActionForm>
          ) : (
            <>
              <PageTitle title="Payment" />
              {facts}
              {mustBeAnother && (
                <InsetText>
                  <p>You have already approved this payment. Another officer must take the next step.</p>
                </InsetText>
              )}
              {cancel}
            </>
          )}
        </div>
      </div>
    </>
  );
}
