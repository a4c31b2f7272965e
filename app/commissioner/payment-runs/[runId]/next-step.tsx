import { ActionForm } from '@/components/forms/action-form';
import { RadiosField } from '@/components/forms/fields';
import { InsetText } from '@/components/nhs/inset-text';
import { paymentsText } from '@/components/payment/run-text';
import { wayLabel } from '@/components/payment/way-text';
import type { Actor } from '@/lib/core/policy/policy';
import type { RunView } from '@/lib/payment/queries/run-view';
import { startForm } from '@/lib/web/forms/drafts';
import { submitApproveRun, submitAskAgain, submitReleaseRun } from './actions';

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
          {next === 'release' && <RadiosField name="choice" legend="How does the run leave?" items={ways} />}
          <p>
            {next === 'approve'
              ? 'Each payee is checked once more when you approve. You put none of it together.'
              : 'Each payee is checked once more. Then every payment is posted and the file is made, once.'}
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
