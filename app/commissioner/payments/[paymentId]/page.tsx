import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { PaymentContext } from '@/components/money/payment-context';
import { PaymentFacts } from '@/components/money/payment-facts';
import { PaymentStops } from '@/components/money/payment-stops';
import { BackLink } from '@/components/nhs/back-link';
import { InsetText } from '@/components/nhs/inset-text';
import { PageTitle } from '@/components/page/page-title';
import { DiedLine } from '@/components/person/died-line';
import { todayInLondon } from '@/lib/core/clock';
import { type PaymentWithSteps, paymentWithSteps } from '@/lib/money/queries/payment-with-steps';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitApproval, submitRelease } from './actions';

type Props = { params: Promise<{ paymentId: string }> };

export default async function PaymentScreen({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { paymentId } = await params;
  const payment = await paymentWithSteps(actor, paymentId, todayInLondon());
  if (!payment) pageNotFound();
  const { next, mustBeAnother, mayCancel, asksReason, context } = payment;
  const cancel = mayCancel && <a href={`/commissioner/payments/${paymentId}/cancel`}>Cancel this payment</a>;
  const facts = <Facts payment={payment} />;
  return (
    <>
      <BackLink href="/commissioner/payments">Back to payments</BackLink>
      <DiedLine name={payment.personName} diedOn={payment.diedOn} />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          {next ? (
            <ActionForm
              action={next === 'approve' ? submitApproval : submitRelease}
              initial={await startForm(actor)}
              title="Payment"
              heading={facts}
              submit={next === 'approve' ? 'Approve the payment' : 'Release the payment'}
              isKept={asksReason}
              aside={cancel}
            >
              <input type="hidden" name="paymentId" value={paymentId} />
              {asksReason && (
                <TextareaField
                  name="owedReason"
                  label="Why is this payment still owed?"
                  limit={500}
                  rows={3}
                />
              )}
            </ActionForm>
          ) : (
            <>
              <PageTitle title="Payment" />
              {facts}
              {mustBeAnother && (
                <InsetText>
                  <p>You have already signed this payment. Another officer must take the next step.</p>
                </InsetText>
              )}
              {cancel}
            </>
          )}
        </div>
      </div>
      {context && <PaymentContext context={context} hrefOf={(id) => `/commissioner/payments/${id}`} />}
    </>
  );
}

function Facts({ payment }: { payment: PaymentWithSteps }) {
  return (
    <>
      <PaymentFacts payment={payment} budgetHref={`/commissioner/budgets/${payment.budgetId}`} />
      <PaymentStops
        stops={payment.stops}
        hasReason={payment.owedReason !== null}
        isForFormerPayee={payment.isForFormerPayee}
      />
    </>
  );
}
