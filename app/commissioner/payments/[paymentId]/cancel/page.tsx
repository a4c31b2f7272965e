import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { todayInLondon } from '@/lib/core/clock';
import { paymentWithSteps } from '@/lib/money/queries/payment-with-steps';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitCancellation } from './actions';

type Props = { params: Promise<{ paymentId: string }> };

export default async function CancelPaymentPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { paymentId } = await params;
  const payment = await paymentWithSteps(actor, paymentId, todayInLondon());
  if (!payment?.mayCancel) pageNotFound();
  const heading = (
    <h1 className="nhsuk-heading-l">
      <Caption size="l">{payment.personName}</Caption>
      {`Cancel ${payment.amount} to ${payment.holderName}`}
    </h1>
  );
  return (
    <>
      <BackLink href={`/commissioner/payments/${paymentId}`}>Back to the payment</BackLink>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ActionForm
            action={submitCancellation}
            initial={await startForm(actor)}
            title="Cancel a payment"
            heading={heading}
            submit="Cancel the payment"
            isWarning
          >
            <input type="hidden" name="paymentId" value={paymentId} />
            <TextareaField name="reason" label="Why is it cancelled?" limit={500} rows={4} />
          </ActionForm>
        </div>
      </div>
    </>
  );
}
