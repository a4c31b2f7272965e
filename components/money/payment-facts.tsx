import { Caption } from '@/components/nhs/caption';
import { SummaryList } from '@/components/nhs/summary-list';
import type { PaymentRow } from './payment-table';
import { PaymentTag } from './payment-text';

type Props = {
  payment: PaymentRow & {
    approvedBy: string | null;
    releasedBy: string | null;
    cancelledReason: string | null;
    owedReason: string | null;
    owedReasonBy: string | null;
    overlapReason: string | null;
  };
  budgetHref: string;
};

/** One payment: the payee, the amount, the days and the users who signed it. */
export function PaymentFacts({ payment, budgetHref }: Props) {
  const { personName, holderName, amount, state, isLate, stopped } = payment;
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <Caption size="l">{personName}</Caption>
        {`${amount} to ${holderName}`}
      </h1>
      <p>
        <PaymentTag state={state} isLate={isLate} stopped={stopped} />
      </p>
      <SummaryList
        rows={[
          { term: 'Due', value: payment.dueOn },
          { term: 'Period covered', value: payment.period },
          { term: 'Budget', value: <a href={budgetHref}>{`Budget of ${personName}`}</a> },
          { term: 'Proposed by', value: payment.proposedBy },
          { term: 'Approved by', value: payment.approvedBy ?? 'No one yet' },
          { term: 'Released by', value: payment.releasedBy ?? 'No one yet' },
          ...(payment.owedReason
            ? [{ term: 'Why it is still owed', value: `${payment.owedReason} (${payment.owedReasonBy})` }]
            : []),
          ...(payment.overlapReason
            ? [{ term: 'Why these days are covered twice', value: payment.overlapReason }]
            : []),
          ...(payment.cancelledReason
            ? [{ term: 'Why it was cancelled', value: payment.cancelledReason }]
            : []),
        ]}
      />
    </>
  );
}
