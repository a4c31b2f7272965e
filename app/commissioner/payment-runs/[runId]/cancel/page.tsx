import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { paymentsText } from '@/components/payment/run-text';
import { todayInLondon } from '@/lib/core/clock';
import { runView } from '@/lib/payment/queries/run-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitCancelRun } from './actions';

type Props = { params: Promise<{ runId: string }> };

export default async function CancelRunPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { runId } = await params;
  const run = await runView(actor, runId, todayInLondon());
  if (!run?.mayCancel) pageNotFound();
  const heading = (
    <h1 className="nhsuk-heading-l">
      <Caption size="l">{`${paymentsText(run.lineCount)}, ${run.totalText}`}</Caption>
      {`Cancel payment run ${run.number}`}
    </h1>
  );
  return (
    <>
      <BackLink href={`/commissioner/payment-runs/${runId}`}>Back to the run</BackLink>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ActionForm
            action={submitCancelRun}
            initial={await startForm(actor)}
            title="Cancel a payment run"
            heading={heading}
            submit="Cancel the run"
            isWarning
          >
            <p>Its payments wait to be approved again, by themselves or with another run.</p>
            <input type="hidden" name="runId" value={runId} />
            <TextareaField name="reason" label="Why is it cancelled?" limit={500} rows={4} />
          </ActionForm>
        </div>
      </div>
    </>
  );
}
