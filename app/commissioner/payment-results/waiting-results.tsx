import Link from 'next/link';
import { ActionForm } from '@/components/forms/action-form';
import { InsetText } from '@/components/nhs/inset-text';
import { refusalOfResults } from '@/components/payment/result-text';
import { ResultsFoundTable } from '@/components/payment/results-found';
import { formatInstant } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import type { ResultFileRow } from '@/lib/payment/store/result-file';
import { startForm } from '@/lib/web/forms/drafts';
import { submitResults } from './actions';

type Props = { actor: Actor; file: ResultFileRow; mayApply: boolean };

/** The file that was sent last: being read, refused, or read and not applied yet. */
export async function WaitingResults({ actor, file, mayApply }: Props) {
  const { id, fileName, state, refusal, found, sentBy, sentAt } = file;
  const changes = found ? found.counts.PAID + found.counts.RETURNED : 0;
  return (
    <section id="waiting">
      <h2 className="nhsuk-heading-m">The file sent last</h2>
      <p className="app-break">{`${fileName}, sent by ${sentBy}, ${formatInstant(sentAt)}`}</p>
      {state === 'READING' && (
        <InsetText>
          <p>
            The file is being read. <Link href="/commissioner/payment-results">See whether it is read</Link>
          </p>
        </InsetText>
      )}
      {refusal && (
        <InsetText>
          <p>{`${refusalOfResults(refusal)}. Nothing was changed`}</p>
        </InsetText>
      )}
      {state === 'READ' && found && <ResultsFoundTable found={found} />}
      {state === 'READ' && changes === 0 && <p>There is nothing to apply.</p>}
      {state === 'READ' && changes > 0 && mayApply && (
        <ActionForm
          action={submitResults}
          initial={await startForm(actor)}
          submit={`Apply ${changes.toLocaleString('en-GB')} ${changes === 1 ? 'result' : 'results'}`}
          isKept={false}
        >
          <input type="hidden" name="fileId" value={id} />
          <p>What came back returns to the budget, and is paid again by a later run.</p>
        </ActionForm>
      )}
    </section>
  );
}
