import { ActionForm } from '@/components/forms/action-form';
import { DateField, TextareaField } from '@/components/forms/fields';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { PageTitle } from '@/components/page/page-title';
import { RunLineFacts } from '@/components/payment/run-line-facts';
import { mayEver } from '@/lib/core/policy/policy';
import { runLine } from '@/lib/payment/queries/run-lines';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitReturn, submitTakeOut } from './actions';

type Props = { params: Promise<{ runId: string; runLineId: string }> };

/** One line of a run. It is taken out here, while the run waits for approval. */
export default async function RunLinePage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { runId, runLineId: lineId } = await params;
  const line = await runLine(actor, { runId, lineId });
  if (!line) pageNotFound();
  return (
    <>
      <PageTitle title={`Line ${line.reference}`} />
      <BackLink href={`/commissioner/payment-runs/${runId}/lines`}>Back to the lines</BackLink>
      <h1 className="nhsuk-heading-l">
        <Caption size="l">{`Line ${line.reference}`}</Caption>
        {`${line.amount} to ${line.payeeName}`}
      </h1>
      <RunLineFacts line={line} />
      {line.mayTakeOut && mayEver(actor, 'payment-run:propose') && (
        <div className="nhsuk-grid-row">
          <div className="nhsuk-grid-column-two-thirds">
            <h2 className="nhsuk-heading-m">Take it out of the run</h2>
            <ActionForm
              action={submitTakeOut}
              initial={await startForm(actor, {}, { lineId })}
              submit="Take it out"
            >
              <input type="hidden" name="runId" value={runId} />
              <input type="hidden" name="lineId" value={lineId} />
              <TextareaField
                name="reason"
                label="Why is it taken out?"
                hint="The payment waits as before, and comes into the next run"
                limit={500}
                rows={3}
              />
            </ActionForm>
          </div>
        </div>
      )}
      {line.mayReturn && mayEver(actor, 'payment-run:release') && (
        <div className="nhsuk-grid-row">
          <div className="nhsuk-grid-column-two-thirds">
            <h2 className="nhsuk-heading-m">The bank returned it</h2>
            <ActionForm
              action={submitReturn}
              initial={await startForm(actor, {}, { lineId })}
              submit="Record the return"
            >
              <input type="hidden" name="runId" value={runId} />
              <input type="hidden" name="reference" value={line.reference} />
              <p>The money goes back into the budget, and the days can be paid again.</p>
              <DateField name="day" legend="Day on which the money came back" />
              <TextareaField name="reason" label="Why did the bank return it?" limit={200} rows={2} />
            </ActionForm>
          </div>
        </div>
      )}
    </>
  );
}
