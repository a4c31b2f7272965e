import { WaitingList } from '@/components/file/waiting-list';
import { BackLink } from '@/components/nhs/back-link';
import { ErrorSummary } from '@/components/nhs/error-summary';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import type { WaitingFile } from '@/lib/file/queries/waiting-files';
import { moneyDone } from './money-done';
import { type FileHelp, ReceiptForm } from './receipt-form';
import { SpendingFacts, type SpendingFactsProps } from './spending-facts';

type Props = SpendingFactsProps & {
  line: { id: string; mayAdd: boolean; waiting: readonly WaitingFile[] };
  /** The address of the page. */
  here: string;
  back: { href: string; text: string };
  /** Link to record another one; left out for readers who may not. */
  moreHref?: string;
  /** The address that receives the receipt, and what it takes. */
  receiptHref: string;
  help: FileHelp;
  /** As in the address of the page. */
  done?: string | string[];
  /** Why the last file was not taken. */
  refused: string | null;
  /** It was added here before. */
  isSame: boolean;
};

/** One spending, with its receipts and the form to add one. */
export function SpendingScreen({ line, here, back, moreHref, refused, isSame, ...props }: Props) {
  const { called, receiptHref, help, done } = props;
  const counted = line.receipts.filter(({ withdrawn }) => withdrawn === null);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title="Spending" isRefused={refused !== null} />
        <BackLink href={back.href}>{back.text}</BackLink>
        {refused && <ErrorSummary items={[{ href: '#photo', text: refused }]} />}
        {!refused && <DoneBanner sentences={moneyDone} done={done} />}
        <SpendingFacts line={line} called={called} here={here} />
        <WaitingList files={line.waiting} here={here} />
        {line.mayAdd && (
          <ReceiptForm
            href={receiptHref}
            problem={refused}
            isSame={isSame}
            hasReceipt={counted.length > 0}
            help={help}
          />
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
