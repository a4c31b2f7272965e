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
  /** Link to record another one; left out for readers who may not. */
  moreHref?: string;
  /** The address that receives the photo. */
  receiptHref: string;
  /** As in the address of the page. */
  done?: string | string[];
  problem?: string | string[];
};

/** One spending, with its receipts and the form to add one. */
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
