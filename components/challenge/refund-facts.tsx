import { Prose } from '@/components/case/request-facts';
import { SummaryCard, type SummaryRow } from '@/components/nhs/summary-list';
import type { RefundStatus } from '@/lib/challenge/queries/refund-view';
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
  gross?: string | null;
  nursing?: string | null;
  interest?: string | null;
  toCouncil?: string | null;
  status?: RefundStatus;
  check?: { byName: string; on: string; reasons: string | null } | null;
};

/** Refunds of care costs: confirmed, waiting for a second officer, or declined by one. */
export function RefundFacts({ refunds }: { refunds: readonly RefundShown[] }) {
  return refunds.map((refund) => (
    <SummaryCard
      key={refund.id}
      heading={refundName(refund.kind)}
      headingSize="s"
      headingLevel={3}
      rows={[
        { term: 'Amount', value: <strong>{refund.amount}</strong> },
        { term: 'Days', value: `${refund.firstDay} to ${refund.lastDay}, inclusive` },
        ...textRow('Care costs', refund.nursing ? refund.gross : null),
        ...textRow('NHS-funded nursing care taken off', refund.nursing),
        ...textRow('Interest, in addition', refund.interest),
        ...textRow('Part that goes back to a council', refund.toCouncil),
        { term: 'What it covers', value: <Prose text={refund.note} /> },
        { term: 'Confirmed by', value: `${refund.confirmedByName}, ${refund.confirmedOn}` },
        ...secondRows(refund),
      ]}
    />
  ));
}

function textRow(term: string, text: string | null | undefined): SummaryRow[] {
  return text ? [{ term, value: text }] : [];
}

function secondRows({ status, check }: RefundShown): SummaryRow[] {
  if (status === 'WAITING') return [{ term: 'Second officer', value: 'Waiting. It is not final yet' }];
  if (!check) return [];
  const term = status === 'DECLINED' ? 'Declined by' : 'Second officer';
  return [
    { term, value: `${check.byName}, ${check.on}` },
    ...(check.reasons ? [{ term: 'Why', value: <Prose text={check.reasons} /> }] : []),
  ];
}
