import { Prose } from '@/components/case/request-facts';
import { SummaryCard } from '@/components/nhs/summary-list';
import { type RefundKind, refundName } from './refund-text';

export type RefundShown = {
  id: string;
  kind: RefundKind;
  firstDay: string;
  lastDay: string;
  amount: string;
  note: string;
  confirmedByName: string;
  confirmedOn: string;
};

/** Confirmed refunds of care costs. */
export function RefundFacts({ refunds }: { refunds: readonly RefundShown[] }) {
  return refunds.map(({ id, kind, firstDay, lastDay, amount, note, confirmedByName, confirmedOn }) => (
    <SummaryCard
      key={id}
      heading={refundName(kind)}
      headingSize="s"
      headingLevel={3}
      rows={[
        { term: 'Amount', value: <strong>{amount}</strong> },
        { term: 'Days', value: `${firstDay} to ${lastDay}, inclusive` },
        { term: 'What it covers', value: <Prose text={note} /> },
        { term: 'Confirmed by', value: `${confirmedByName}, ${confirmedOn}` },
      ]}
    />
  ));
}
