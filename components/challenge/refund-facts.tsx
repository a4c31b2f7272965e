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
  takenBack?: { byName: string; on: string; reason: string } | null;
  posted?: string | null;
  isOutsideLedger?: boolean;
  /** Where the reader can take it back; left out for those who cannot. */
  backHref?: string;
};

/** Refunds of care costs: confirmed, waiting for a second officer, declined by one, or taken back. */
export function RefundFacts({ refunds }: { refunds: readonly RefundShown[] }) {
  return refunds.map((refund) => (
    <SummaryCard
      key={refund.id}
      heading={refundName(refund.kind)}
      headingSize="s"
      headingLevel={3}
      actions={refund.backHref ? [{ text: 'Take back', href: refund.backHref }] : []}
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
        ...textRow('Posted in the ledger', refund.posted),
        ...textRow(
          'In the ledger',
          refund.isOutsideLedger ? 'No. It is from before refunds were posted' : null,
        ),
        ...takenBackRows(refund),
      ]}
    />
  ));
}

function textRow(term: string, text: string | null | undefined): SummaryRow[] {
  return text ? [{ term, value: text }] : [];
}

function takenBackRows({ takenBack }: RefundShown): SummaryRow[] {
  if (!takenBack) return [];
  return [
    { term: 'Taken back by', value: `${takenBack.byName}, ${takenBack.on}` },
    { term: 'Why it was taken back', value: <Prose text={takenBack.reason} /> },
  ];
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
