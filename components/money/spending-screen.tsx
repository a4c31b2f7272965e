import type { ReactNode } from 'react';
import { WaitingList } from '@/components/file/waiting-list';
import { BackLink } from '@/components/nhs/back-link';
import { ErrorSummary } from '@/components/nhs/error-summary';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import type { SpendingView } from '@/lib/money/queries/spending-line';
import { MendSpending } from './mend-spending';
import { moneyDone } from './money-done';
import { type FileHelp, ReceiptForm } from './receipt-form';
import { SpendingFacts, type SpendingFactsProps } from './spending-facts';
import { SpendingHistory } from './spending-history';

type Props = SpendingFactsProps & {
  line: Pick<SpendingView, 'id' | 'mayAdd' | 'waiting' | 'mending' | 'versions' | 'currentId'>;
  /** The address of the page. */
  here: string;
  back: { href: string; text: string };
  /** Link to record another one; left out for readers who may not. */
  moreHref?: string;
  /** The same with this one filled in. */
  likeHref?: string;
  /** The address of another spending. */
  hrefOf: (spendingId: string) => string;
  /** Where a holder asks for what they cannot change themselves. */
  askHref?: string;
  /** The address that receives the receipt, and what it takes. */
  receiptHref: string;
  help: FileHelp;
  /** The person in the title, where the reader acts for them. */
  about?: string | null;
  /** As in the address of the page. */
  done?: string | string[];
  /** Why the last file was not taken. */
  refused: string | null;
  /** It was added here before. */
  isSame: boolean;
  /** What was asked and decided about it. */
  asked?: ReactNode;
};

/** One spending, with its receipts and the form to add one. */
export function SpendingScreen({ line, here, back, moreHref, refused, isSame, ...props }: Props) {
  const { called, receiptHref, help, done } = props;
  const counted = line.receipts.filter(({ withdrawn }) => withdrawn === null);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title="Spending" about={props.about ?? null} isRefused={refused !== null} />
        <BackLink href={back.href}>{back.text}</BackLink>
        {refused && <ErrorSummary items={[{ href: '#photo', text: refused }]} />}
        {!refused && <DoneBanner sentences={moneyDone} done={done} />}
        <SpendingFacts
          line={line}
          called={called}
          here={here}
          {...(line.currentId ? { currentHref: props.hrefOf(line.currentId) } : {})}
        />
        {props.asked}
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
        <MendSpending mending={line.mending} here={here} askHref={props.askHref} />
        <SpendingHistory versions={line.versions} id={line.id} hrefOf={props.hrefOf} />
        {props.likeHref && (
          <p>
            <a href={props.likeHref}>Record another one like this</a>
          </p>
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
