import { notFound } from 'next/navigation';
import { MoneyDoneBanner } from '@/components/money/done-banner';
import { ReceiptForm } from '@/components/money/receipt-form';
import { receiptProblem } from '@/components/money/receipt-problem';
import { SpendingFacts } from '@/components/money/spending-facts';
import { BackLink } from '@/components/nhs/back-link';
import { ErrorSummary } from '@/components/nhs/error-summary';
import { PageTitle } from '@/components/page/page-title';
import { requireActor } from '@/lib/auth/actor';
import { heldPerson } from '@/lib/queries/held-people';
import { spendingLine } from '@/lib/queries/spending-line';

type Props = {
  params: Promise<{ spendingId: string }>;
  searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }>;
};

export default async function SpendingPage({ params, searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const { spendingId } = await params;
  const { done, problem } = await searchParams;
  const line = await spendingLine(actor, spendingId);
  if (!line) notFound();
  const held = await heldPerson(actor, line.personId);
  const suffix = 'person' in held ? held.person.suffix : '';
  const refused = receiptProblem(problem);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title="Spending" isRefused={refused !== null} />
        <BackLink href={`/budget-holder/account${suffix}`}>Money in and out</BackLink>
        {refused && <ErrorSummary items={[{ href: '#photo', text: refused }]} />}
        {!refused && <MoneyDoneBanner done={done} />}
        <SpendingFacts line={line} />
        {line.mayAdd && (
          <ReceiptForm spendingId={line.id} problem={refused} hasReceipt={line.receipts.length > 0} />
        )}
        <p>
          <a href={`/budget-holder/spending/new${suffix}`}>Record more spending</a>
        </p>
      </div>
    </div>
  );
}
