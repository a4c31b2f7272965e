import { BackLink } from '@/components/nhs/back-link';
import { ErrorSummary } from '@/components/nhs/error-summary';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { moneyDone } from './money-done';
import { receiptProblem } from './receipt-errors';
import { ReceiptForm } from './receipt-form';
import { SpendingFacts, type SpendingFactsProps } from './spending-facts';

type Props = SpendingFactsProps & {
  line: { id: string; mayAdd: boolean };
  back: { href: string; text: string };
  /** Where the next one is recorded; left out for those who may not. */
  moreHref?: string;
  /** Where the photo is sent. */
  receiptHref: string;
  /** As they stand in the address. */
  done?: string | string[];
  problem?: string | string[];
};

/** One thing that was bought, with its receipts and the form to add one. */
export function SpendingScreen({ line, called, back, moreHref, receiptHref, done, problem }: Props) {
  const refused = receiptProblem(problem);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title="Spending" isRefused={refused !== null} />
        <BackLink href={back.href}>{back.text}</BackLink>
        {refused && <ErrorSummary items={[{ href: '#photo', text: refused }]} />}
        {!refused && <DoneBanner sentences={moneyDone} done={done} />}
        <SpendingFacts line={line} called={called} />
        {line.mayAdd && (
          <ReceiptForm href={receiptHref} problem={refused} hasReceipt={line.receipts.length > 0} />
        )}
        {moreHref && (
          <p>
            <a href={moreHref}>Record something else</a>
          </p>
        )}
      </div>
    </div>
  );
}
