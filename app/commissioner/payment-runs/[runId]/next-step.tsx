import { ActionForm } from '@/components/forms/action-form';
import { DateField, RadiosField } from '@/components/forms/fields';
import { InsetText } from '@/components/nhs/inset-text';
import { paymentsText } from '@/components/payment/run-text';
import { wayLabel } from '@/components/payment/way-text';
import { todayInLondon } from '@/lib/core/clock';
import { dateValues } from '@/lib/core/form/date-values';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { RunView } from '@/lib/payment/queries/run-view';
import { startForm } from '@/lib/web/forms/drafts';
import {
  submitApproveRun,
  submitAskAgain,
  submitPaid,
  submitReconciled,
  submitReleaseRun,
  submitSent,
} from './actions';

/** The one step that the actor may take now, on exactly what the page shows. */
export async function NextStep({ actor, run }: { actor: Actor; run: RunView }) {
  const { id: runId, next, lineCount, total, totalText } = run;
  const ways = run.ways.map(wayLabel);
  const what = `${paymentsText(lineCount)}, ${totalText}`;
  return (
    <>
      {next === 'wait' && (
        <InsetText>
          <p>You have signed this run or proposed a payment in it. Another officer takes the next step.</p>
        </InsetText>
      )}
      {(next === 'approve' || next === 'release') && (
        <ActionForm
          action={next === 'approve' ? submitApproveRun : submitReleaseRun}
          initial={await startForm(actor, next === 'release' ? { choice: ways[0]?.value ?? '' } : {})}
          submit={next === 'approve' ? `Approve ${what}` : `Release ${what}`}
          isKept={false}
        >
          <input type="hidden" name="runId" value={runId} />
          <input type="hidden" name="lineCount" value={lineCount} />
          <input type="hidden" name="total" value={total} />
          <input type="hidden" name="linesDigest" value={run.linesDigest} />
          {next === 'release' && <RadiosField name="choice" legend="How does the run leave?" items={ways} />}
          <p>
            {next === 'approve'
              ? 'Each payee is checked once more when you approve. You put none of it together.'
              : 'Each payee is checked once more. Then every payment is posted and the file is made, once.'}
          </p>
        </ActionForm>
      )}
      {next === 'send' && (
        <ActionForm action={submitSent} initial={await startForm(actor)} submit="Mark it as sent">
          <input type="hidden" name="runId" value={runId} />
          <p>
            Take the file below, send it to the bank or the finance system, and compare its control totals.
          </p>
        </ActionForm>
      )}
      {next === 'result' && (
        <>
          <h2 className="nhsuk-heading-m">{`Results: ${paymentsText(run.sums.open.count)}, ${run.sums.open.sum}, not known yet`}</h2>
          <p>
            {`Paid: ${paymentsText(run.sums.paid.count)}, ${run.sums.paid.sum}. Returned: ${paymentsText(run.returned.count)}, ${run.returned.sum}. `}
            Record what the bank returned on its line first.
          </p>
          <ActionForm
            action={submitPaid}
            initial={await startForm(actor, dateValues('day', earlierOf(run.payDay, todayInLondon())))}
            submit="Mark the rest as paid"
          >
            <input type="hidden" name="runId" value={runId} />
            <DateField name="day" legend="Day on which the bank paid them" />
          </ActionForm>
        </>
      )}
      {next === 'reconcile' && (
        <ActionForm action={submitReconciled} initial={await startForm(actor)} submit="Reconcile the run">
          <input type="hidden" name="runId" value={runId} />
          <p>
            {`Paid ${run.sums.paid.sum} and returned ${run.returned.sum} are together ${totalText}, as released.`}
          </p>
        </ActionForm>
      )}
      {run.mayAskAgain && (
        <ActionForm action={submitAskAgain} initial={await startForm(actor)} submit="Ask every budget again">
          <input type="hidden" name="runId" value={runId} />
          <p>What is held and may be paid now comes in, and so does what became due since.</p>
        </ActionForm>
      )}
    </>
  );
}

function earlierOf(one: PlainDate, other: PlainDate): PlainDate {
  return one < other ? one : other;
}
