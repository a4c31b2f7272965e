import { Caption } from '@/components/nhs/caption';
import { InsetText } from '@/components/nhs/inset-text';
import { SummaryList } from '@/components/nhs/summary-list';
import type { ReceiptView } from '@/lib/money/queries/spending-line';
import type { SpendingCheck } from '@/lib/money/rules/spending-mending';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import { ReceiptList } from './receipt-list';
import { whoHolds } from './way-text';

export type SpendingFactsProps = {
  /** The budget's owner, above the heading; null if it is the reader's own. */
  called: string | null;
  line: {
    amount: string;
    spentOn: string;
    paidTo: string;
    service: string;
    note: string | null;
    way: WayOfManaging;
    holderName: string | null;
    recordedBy: string;
    recordedAt: string;
    isReversed: boolean;
    status: SpendingCheck;
    receipts: readonly ReceiptView[];
  };
};

const CANCELLED = 'This was recorded by mistake and is cancelled. The money is back in the budget.';
const DISALLOWED = 'The budget does not pay for this. Our reasons are on this page.';

/** One spending, and the user who recorded it. */
export function SpendingFacts({
  line,
  called,
  here,
  currentHref,
}: SpendingFactsProps & { here: string; currentHref?: string }) {
  return (
    <>
      <h1 className="nhsuk-heading-l">
        {called && <Caption size="l">{called}</Caption>}
        {`${line.amount} spent`}
      </h1>
      {line.isReversed && (
        <InsetText>
          {currentHref ? (
            <p>
              This was changed. <a href={currentHref}>See how it is now</a>
            </p>
          ) : (
            <p>{line.status === 'DISALLOWED' ? DISALLOWED : CANCELLED}</p>
          )}
        </InsetText>
      )}
      <SummaryList
        rows={[
          { term: 'Paid to', value: line.paidTo },
          { term: 'What it was for', value: line.service },
          { term: 'Paid on', value: line.spentOn },
          { term: 'Part of the budget', value: whoHolds(line.way, line.holderName) },
          ...(line.note ? [{ term: 'Note', value: line.note }] : []),
          { term: 'Recorded by', value: `${line.recordedBy}, ${line.recordedAt}` },
          {
            term: 'Receipt',
            value: (
              <ReceiptList
                receipts={line.receipts}
                withdrawHref={(id) => `${here}/receipts/${id}/withdraw`}
              />
            ),
          },
        ]}
      />
    </>
  );
}
