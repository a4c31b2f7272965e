import { InsetText } from '@/components/nhs/inset-text';
import type { RunView } from '@/lib/payment/queries/run-view';
import { isRunFull } from '@/lib/payment/rules/run-size';

/** What a run that is not signed yet lacks, and what to do about it. */
export function RunNotes({ run: { state, lineCount, budgetsAsked } }: { run: RunView }) {
  if (state === 'COLLECTING')
    return (
      <InsetText>
        <p>{`The run is being put together: ${budgetsAsked} budgets asked so far. Open this page again in a minute.`}</p>
      </InsetText>
    );
  const note = noteOf(state, lineCount);
  return note && <p>{note}</p>;
}

function noteOf(state: RunView['state'], lineCount: number): string | null {
  if (state === 'PROPOSED' && lineCount === 0)
    return 'Nothing can be paid up to this day. Correct what holds the payments and ask again, or cancel the run.';
  if (state === 'APPROVED' && lineCount === 0)
    return 'Nothing in this run can be paid any more. Cancel it. What is held is asked again by the next run.';
  if (state === 'PROPOSED' && isRunFull(lineCount))
    return 'This run takes no more payments in. Once it is approved, put another one together for the same day: it takes in the rest.';
  return null;
}
